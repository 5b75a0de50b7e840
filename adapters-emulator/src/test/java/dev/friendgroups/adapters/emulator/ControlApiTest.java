package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.api.ApiHandler;
import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emulator's own API, beside Chat's. */
class ControlApiTest {
  private static final String SAMPLES =
      "{\"accounts\":[{\"account\":\"alice\","
          + "\"friends\":[\"bob\",\"carol\",\"dave\",\"erin\",\"frank\"],\"sequence\":4,\"groups\":["
          + "{\"name\":\"family\",\"members\":[\"bob\",\"carol\"]},"
          + "{\"name\":\"work\",\"members\":[\"bob\",\"dave\",\"erin\"]},{\"name\":\"gym\",\"members\":[\"erin\"]},{\"name\":\"book"
          + " club\",\"members\":[]}]},"
          + "{\"account\":\"bob\",\"friends\":[\"alice\",\"carol\"],\"sequence\":2,\"groups\":["
          + "{\"name\":\"family\",\"members\":[\"alice\",\"carol\"]},"
          + "{\"name\":\"同學\",\"members\":[\"carol\"]}]}]}";

  private final ChatEmulator emulator =
      ChatEmulator.builder()
          .clock(() -> Instant.parse("2026-01-02T03:04:05Z"))
          .faultSeed(11)
          .callsPerSecond(0)
          .start();
  private final Api api = new Api(emulator);

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
  }

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  @Test
  void state_shows_all_accounts() throws IOException {
    assertThat(get("state")).isEqualTo(ok(SAMPLES));
  }

  @Test
  void state_put_back_is_what_it_was() throws IOException {
    api.call("group_delete", "{'From_Account':'alice','GroupName':['family','work']}");

    assertThat(put("state", SAMPLES)).isEqualTo(ok("{\"accounts\":2}"));
    assertThat(get("state")).isEqualTo(ok(SAMPLES));
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
  }

  @Test
  void state_put_replaces_accounts_that_it_does_not_name() throws IOException {
    put("state", "{\"accounts\":[{\"account\":\"carol\"}]}");

    assertThat(get("accounts")).isEqualTo(ok("{\"accounts\":[\"carol\"]}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isEqualTo(30003);
  }

  @Test
  void a_large_state_can_be_taken_out_and_put_in() throws IOException {
    FriendGroups alice = SampleAccounts.contacts().get(0).groups();
    List<Contacts> many =
        IntStream.range(0, 30_000)
            .mapToObj(n -> new FriendGroups(new Account("a" + n), n, alice.groups()))
            .map(groups -> new Contacts(Set.of(), groups))
            .toList();
    emulator.reset(many);
    String large = get("state").body();
    emulator.reset(List.of());

    assertThat(put("state", large)).isEqualTo(ok("{\"accounts\":30000}"));
    assertThat(get("state").body()).isEqualTo(large).hasSizeGreaterThan(ApiHandler.MAX_BODY_BYTES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"accounts\":[{\"account\":\"carol\"},{\"account\":7}]} | $.accounts[1].account is not a"
            + " string",
        "{\"accounts\":[{\"account\":\"carol\"} | $.accounts[1] is not well-formed JSON",
        "hello | $ is not well-formed JSON",
      })
  void a_wrong_state_changes_nothing_and_is_answered_with_its_fault(String json, String error)
      throws IOException {
    assertThat(put("state", json)).isEqualTo(refused(400, error));
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
  }

  @Test
  void a_state_that_is_not_utf_8_is_refused() throws IOException {
    assertThat(api.attempt("PUT", "/emulator/v1/state", new byte[] {'{', '"', (byte) 0xff}))
        .isEqualTo(refused(400, "$ is not text in UTF-8"));
  }

  @Test
  void accounts_are_listed_in_order() throws IOException {
    assertThat(get("accounts")).isEqualTo(ok("{\"accounts\":[\"alice\",\"bob\"]}"));
  }

  @Test
  void the_journal_shows_requests_oldest_first_and_no_signatures() throws IOException {
    api.call("group_get", "{'From_Account':'alice'}");
    api.call("group_delete", "{'From_Account':'ghost','GroupName':['x']}");
    emulator.faults(List.of(FaultRule.parse("group_add:http502:1")));
    api.call("group_add", "{'From_Account':'bob','GroupName':['x']}");

    assertThat(get("journal"))
        .isEqualTo(
            ok(
                "{\"entries\":["
                    + entry(
                        1,
                        "\"command\":\"group_get\",\"account\":\"alice\",\"groups\":[],"
                            + "\"errorCode\":0",
                        "{\"From_Account\":\"alice\"}",
                        "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\","
                            + "\"ErrorDisplay\":\"\",\"CurrentSequence\":4,\"ResultItem\":["
                            + "{\"GroupName\":\"family\",\"FriendNumber\":2},"
                            + "{\"GroupName\":\"work\",\"FriendNumber\":3},"
                            + "{\"GroupName\":\"gym\",\"FriendNumber\":1},"
                            + "{\"GroupName\":\"book club\",\"FriendNumber\":0}]}")
                    + ","
                    + entry(
                        2,
                        "\"command\":\"group_delete\",\"account\":\"ghost\",\"groups\":[\"x\"],"
                            + "\"errorCode\":30003,\"reason\":\"account 'ghost' is not imported\"",
                        "{\"From_Account\":\"ghost\",\"GroupName\":[\"x\"]}",
                        "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30003,"
                            + "\"ErrorInfo\":\"account 'ghost' is not imported\","
                            + "\"ErrorDisplay\":\"\"}")
                    + ","
                    + entry(
                        3,
                        "\"command\":\"group_add\",\"account\":\"bob\",\"groups\":[\"x\"],"
                            + "\"fault\":\"group_add:http502:1.0\"",
                        "{\"From_Account\":\"bob\",\"GroupName\":[\"x\"]}",
                        "")
                    + "]}"));
  }

  private static String entry(long number, String middle, String request, String answer) {
    return "{\"number\":"
        + number
        + ",\"time\":\"2026-01-02T03:04:05Z\",\"millis\":0.0,"
        + middle
        + ",\"query\":\"sdkappid=1400000000&identifier=administrator&usersig=***"
        + "&random=4294967295&contenttype=json\",\"request\":"
        + new JsonPrimitive(request)
        + ",\"answer\":"
        + new JsonPrimitive(answer)
        + "}";
  }

  @Test
  void the_journal_keeps_the_latest_thousand_requests() throws IOException {
    for (int i = 0; i < CallLog.KEPT; i++) {
      api.call("group_get", "{'From_Account':'alice'}");
    }
    api.call("group_get", "{'From_Account':'bob'}");

    JsonArray entries = get("journal").json().getAsJsonArray("entries");
    assertThat(entries).hasSize(CallLog.KEPT);
    assertThat(account(entries, 0)).isEqualTo("alice");
    assertThat(account(entries, CallLog.KEPT - 1)).isEqualTo("bob");
  }

  private static String account(JsonArray entries, int index) {
    return entries.get(index).getAsJsonObject().get("account").getAsString();
  }

  @Test
  void counters_count_calls_codes_and_faults() throws IOException {
    api.call("group_get", "{'From_Account':'alice'}");
    api.call("group_get", "{'From_Account':'ghost'}");
    emulator.faults(List.of(FaultRule.parse("group_add:30008:1")));
    api.call("group_add", "{'From_Account':'bob','GroupName':['x']}");

    assertThat(get("counters"))
        .isEqualTo(
            ok(
                "{\"apis\":{\"group_add\":{\"calls\":1,\"refused\":0,\"busiestSecond\":1},"
                    + "\"group_delete\":{\"calls\":0,\"refused\":0,\"busiestSecond\":0},"
                    + "\"group_get\":{\"calls\":2,\"refused\":0,\"busiestSecond\":2}},"
                    + "\"app\":{\"calls\":3,\"refused\":0,\"busiestSecond\":3},"
                    + "\"mostInFlightForOneAccount\":1,"
                    + "\"errorCodes\":{\"0\":1,\"30003\":1,\"30008\":1},"
                    + "\"faults\":{\"group_add:30008:1.0\":1}}"));
  }

  @Test
  void a_reset_forgets_what_was_counted_and_keeps_the_accounts() throws IOException {
    String fresh = get("counters").body();
    api.call("group_get", "{'From_Account':'alice'}");

    assertThat(post("reset")).isEqualTo(ok("{\"done\":true}"));

    assertThat(get("counters")).isEqualTo(ok(fresh));
    assertThat(get("journal")).isEqualTo(ok("{\"entries\":[]}"));
    assertThat(emulator.accounts()).isEqualTo(SampleAccounts.contacts());
  }

  @Test
  void a_reset_can_forget_the_accounts_too() throws IOException {
    assertThat(post("reset?state=true")).isEqualTo(ok("{\"done\":true}"));
    assertThat(emulator.accounts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=yes", "sate=true", "state"})
  void a_reset_with_an_unknown_parameter_is_refused_and_does_nothing(String query)
      throws IOException {
    api.call("group_get", "{'From_Account':'alice'}");

    assertThat(post("reset?" + query))
        .isEqualTo(refused(400, "reset takes no parameter but state=true, which forgets accounts"));
    assertThat(emulator.journal()).hasSize(1);
    assertThat(emulator.accounts()).hasSize(2);
  }

  @Test
  void faults_can_be_replaced_while_it_runs() throws IOException {
    assertThat(get("faults")).isEqualTo(ok("{\"rules\":[],\"seed\":11}"));

    assertThat(put("faults", "{\"rules\":[\"group_get:30006:1\"],\"seed\":5}"))
        .isEqualTo(ok("{\"rules\":[\"group_get:30006:1.0\"],\"seed\":5}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isEqualTo(30006);

    assertThat(put("faults", "{\"rules\":[]}")).isEqualTo(ok("{\"rules\":[],\"seed\":5}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | the body is not like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "{\"rules\":[null]} | the body is not like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "null | the body is not like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "[] | the body is not JSON like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "{\"rules\":7} | the body is not JSON like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "{\"rules\":[],\"seed\":\"x\"} | the body is not JSON like {\"rules\":"
            + " [\"group_delete:30008:0.05\"]}",
        "{\"rules\":[]} x | the body is not JSON like {\"rules\": [\"group_delete:30008:0.05\"]}",
        "{\"rules\":[\"*:30008:7\"]} | fault rule '*:30008:7' has the probability 7, which is not"
            + " from 0 to 1",
      })
  void wrong_faults_change_nothing_and_are_answered_with_what_is_wrong(String json, String error)
      throws IOException {
    emulator.faults(List.of(FaultRule.parse("*:30006:1")));

    Api.Reply reply = put("faults", json);

    assertThat(reply).isEqualTo(refused(400, error));
    assertThat(get("faults")).isEqualTo(ok("{\"rules\":[\"*:30006:1.0\"],\"seed\":11}"));
  }

  @Test
  void the_quota_can_be_changed_while_it_runs() throws IOException {
    assertThat(get("quota"))
        .isEqualTo(
            ok(
                "{\"callsPerSecond\":0,\"appCallsPerSecond\":0,\"callsPerDay\":0,\"countRefused\":false}"));

    assertThat(put("quota", "{\"appCallsPerSecond\":1,\"countRefused\":true}"))
        .isEqualTo(
            ok(
                "{\"callsPerSecond\":0,\"appCallsPerSecond\":1,\"callsPerDay\":0,\"countRefused\":true}"));
    api.call("group_add", "{'From_Account':'alice'}");
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isEqualTo(60011);

    assertThat(put("quota", "{\"callsPerSecond\":100,\"appCallsPerSecond\":0}"))
        .isEqualTo(
            ok(
                "{\"callsPerSecond\":100,\"appCallsPerSecond\":0,\"callsPerDay\":0,\"countRefused\":true}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isZero();
    assertThat(emulator.counters().app().refused()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | the body is not like {...}",
        "{\"callPerSecond\":5} | the body is not like {...}",
        "{\"callsPerSecond\":\"many\"} | the body is not JSON like {...}",
        "{\"callsPerSecond\":2.5} | the body is not JSON like {...}",
        "5 | the body is not JSON like {...}",
        "{\"callsPerSecond\":-1} | callsPerSecond is -1, not from 0 to 1000000",
      })
  void a_wrong_quota_changes_nothing_and_is_answered_with_what_is_wrong(String json, String error)
      throws IOException {
    assertThat(put("quota", json))
        .isEqualTo(
            refused(
                400,
                error.replace(
                    "{...}",
                    "{\"callsPerSecond\": 100, \"appCallsPerSecond\": 0,"
                        + " \"countRefused\": true}")));
    assertThat(get("quota"))
        .isEqualTo(
            ok(
                "{\"callsPerSecond\":0,\"appCallsPerSecond\":0,\"callsPerDay\":0,\"countRefused\":false}"));
  }

  @Test
  void a_body_that_is_too_long_is_refused() throws IOException {
    assertThat(put("faults", " ".repeat(65_537))).isEqualTo(refused(413, "the body is too long"));
    assertThat(put("faults", " ".repeat(65_524) + "{\"rules\":[]}").status()).isEqualTo(200);
  }

  @Test
  void what_does_not_exist_is_answered_with_what_does() throws IOException {
    assertThat(get("sate"))
        .isEqualTo(
            refused(
                404,
                "there is no /emulator/v1/… but health, apps, state, accounts, journal,"
                    + " journal/query, counters, faults, rehearsals, quota and reset; those of"
                    + " another app are at /emulator/v1/apps/N/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | state | GET, PATCH, PUT",
        "DELETE | state | GET, PATCH, PUT",
        "PUT | journal | GET",
        "GET | reset | POST",
        "POST | faults | GET, PUT"
      })
  void another_method_is_refused(String method, String name, String allowed) throws IOException {
    assertThat(api.attempt(method, "/emulator/v1/" + name, new byte[0]))
        .isEqualTo(refused(405, name + " takes no other method than " + allowed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com", "http://localhost:3000", "null"})
  void a_web_page_is_refused(String origin) throws IOException {
    Request request =
        new Request.Builder()
            .url(emulator.endpoint() + "/emulator/v1/state")
            .header("Authorization", "Bearer " + emulator.controlKey().text())
            .header("Origin", origin)
            .build();

    assertThat(api.attempt(request))
        .isEqualTo(refused(403, "another web page than /emulator/ may not control the emulator"));
  }

  @Test
  void control_needs_no_user_sig_and_is_not_counted() throws IOException {
    get("state");

    assertThat(emulator.journal()).isEmpty();
    assertThat(emulator.find(new Account("alice"))).isPresent();
  }

  private Api.Reply get(String name) throws IOException {
    return api.attempt("GET", "/emulator/v1/" + name, new byte[0]);
  }

  private Api.Reply put(String name, String body) throws IOException {
    return api.attempt("PUT", "/emulator/v1/" + name, body.getBytes(UTF_8));
  }

  private Api.Reply post(String name) throws IOException {
    return api.attempt("POST", "/emulator/v1/" + name, new byte[0]);
  }

  private static Api.Reply ok(String body) {
    return new Api.Reply(200, body);
  }

  private static Api.Reply refused(int status, String error) {
    JsonObject json = new JsonObject();
    json.addProperty("error", error);
    return new Api.Reply(status, new String(Json.bytes(json), UTF_8));
  }

  @Test
  void a_bad_day_begins_and_ends_by_name() throws IOException {
    assertThat(put("faults", "{\"rehearse\":\"wrong-region\"}"))
        .isEqualTo(ok("{\"rules\":[\"*:60026:1.0\"],\"seed\":11,\"rehearse\":\"wrong-region\"}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isEqualTo(60026);
    assertThat(put("faults", "{\"rehearse\":\"none\"}").status()).isEqualTo(400);

    assertThat(put("faults", "{\"rules\":[]}")).isEqualTo(ok("{\"rules\":[],\"seed\":11}"));
    assertThat(api.call("group_get", "{'From_Account':'alice'}").errorCode()).isZero();
    assertThat(get("rehearsals").body())
        .contains(
            "{\"name\":\"arrears\",\"meaning\":\"The app is in arrears, or its plan has"
                + " ended.\",\"rules\":[\"*:60020:1.0\"]}");
  }

  @Test
  void accounts_are_searched_looked_at_and_changed_one_by_one() throws IOException {
    put("state", SAMPLES);

    assertThat(get("accounts?search=LI&limit=5")).isEqualTo(ok("{\"accounts\":[\"alice\"]}"));
    assertThat(get("accounts?limit=1")).isEqualTo(ok("{\"accounts\":[\"alice\"]}"));
    assertThat(get("accounts?limit=0").status()).isEqualTo(400);
    assertThat(get("accounts?serach=x").status()).isEqualTo(400);
    assertThat(
            api.attempt(
                "PATCH",
                "/emulator/v1/state",
                "{\"accounts\":[{\"account\":\"a b\"}]}".getBytes(UTF_8)))
        .isEqualTo(ok("{\"accounts\":1}"));
    assertThat(get("state?account=a%20b"))
        .isEqualTo(
            ok(
                "{\"accounts\":[{\"account\":\"a"
                    + " b\",\"friends\":[],\"sequence\":0,\"groups\":[]}]}"));
    assertThat(get("accounts")).isEqualTo(ok("{\"accounts\":[\"a b\",\"alice\",\"bob\"]}"));
  }

  @Test
  void of_the_journal_one_can_ask_for_what_came_later() throws IOException {
    api.call("group_get", "{'From_Account':'alice'}");
    api.call("group_get", "{'From_Account':'bob'}");

    JsonArray later = get("journal?after=1").json().getAsJsonArray("entries");
    assertThat(later).hasSize(1);
    assertThat(account(later, 0)).isEqualTo("bob");
    assertThat(get("journal?after=x").status()).isEqualTo(400);
  }

  @Test
  void a_signature_is_masked_however_it_is_written() throws IOException {
    String userSig = emulator.userSig();
    api.attempt("POST", "/v4/sns/group_get?UserSig=" + userSig + "&x=" + userSig, new byte[0]);
    api.attempt("POST", "/v4/sns/group_get?%75sersig=" + userSig, new byte[0]);

    assertThat(get("journal").body())
        .contains("\"query\":\"UserSig=***&x=***\"", "\"query\":\"usersig=***\"")
        .doesNotContain(userSig.substring(0, 20));
  }
}
