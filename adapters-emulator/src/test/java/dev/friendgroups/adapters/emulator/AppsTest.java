package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several apps on one emulator, none of which sees another. */
class AppsTest {
  private static final String DELETE = "{\"From_Account\":\"alice\",\"GroupName\":[\"family\"]}";

  private final ChatEmulator emulator = ChatEmulator.builder().start();
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

  private Api.Reply delete(EmulatedApp app) {
    String query = Api.query(Long.toString(app.sdkAppId()), app.admin(), app.userSig());
    return api.call("group_delete", query, DELETE.getBytes(UTF_8));
  }

  private Api.Reply control(String method, String name, String json) throws IOException {
    return api.attempt(method, "/emulator/v1/" + name, json.getBytes(UTF_8));
  }

  @Test
  void each_has_accounts_faults_a_journal_and_counters_of_its_own() {
    EmulatedApp other = emulator.addApp();
    other.put(SampleAccounts.contacts());
    other.faults(List.of(FaultRule.parse("group_delete:30006:1")));

    assertThat(delete(emulator.app()).errorCode()).isZero();
    assertThat(delete(other).errorCode()).isEqualTo(30006);

    assertThat(other.sdkAppId()).isEqualTo(1_400_000_001L);
    assertThat(other.find(new Account("alice")).orElseThrow().names())
        .contains(new GroupName("family"));
    assertThat(emulator.find(new Account("alice")).orElseThrow().names())
        .doesNotContain(new GroupName("family"));
    other.received("group_delete").withErrorCode(30006).once();
    emulator.app().received("group_delete").withErrorCode(30006).never();
    assertThat(other.counters().app().calls()).isEqualTo(1);
  }

  @Test
  void a_signature_for_one_app_is_none_for_another() {
    EmulatedApp other = emulator.addApp();
    String query = Api.query(Long.toString(other.sdkAppId()), emulator.admin(), emulator.userSig());

    assertThat(api.call("group_delete", query, DELETE.getBytes(UTF_8)).errorCode())
        .isEqualTo(70014);
  }

  @Test
  void one_that_was_removed_is_unknown() {
    EmulatedApp other = emulator.addApp();
    emulator.removeApp(other);

    assertThat(delete(other).errorCode()).isEqualTo(60006);
  }

  @Test
  void over_http_they_are_added_controlled_and_removed() throws IOException {
    assertThat(control("POST", "apps", "{\"sdkAppId\":7}").body()).isEqualTo("{\"sdkAppId\":7}");
    assertThat(control("POST", "apps", "{}").body()).isEqualTo("{\"sdkAppId\":1400000001}");
    assertThat(control("GET", "apps", "").body()).isEqualTo("{\"apps\":[7,1400000000,1400000001]}");

    control("PUT", "apps/7/state", "{\"accounts\":[{\"account\":\"carol\"}]}");

    assertThat(control("GET", "apps/7/accounts", "").body())
        .isEqualTo("{\"accounts\":[\"carol\"]}");
    assertThat(control("GET", "accounts", "").body())
        .isEqualTo("{\"accounts\":[\"alice\",\"bob\"]}");
    assertThat(control("DELETE", "apps/7", "").body())
        .isEqualTo("{\"apps\":[1400000000,1400000001]}");
    assertThat(control("GET", "apps/7/accounts", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "POST | apps | {'sdkAppId':1400000000} | 400 | there is an app 1400000000 already",
        "POST | apps | {'sdkAppId':0} | 400 | '0' is not an SDKAppID, a whole number of 1 to 18"
            + " digits",
        "POST | apps | 7 | 400 | the body is not JSON like {\"sdkAppId\": 1400000001}",
        "DELETE | apps/1400000000 | '' | 400 | the app that the emulator was started for remains",
        "DELETE | apps/9 | '' | 404 | there is no such app",
        "PUT | apps/1400000000/journal | '' | 405 | journal takes no other method than GET"
      })
  void what_cannot_be_is_refused(String method, String name, String json, int status, String error)
      throws IOException {
    Api.Reply reply = control(method, name, json.equals("''") ? "" : json.replace('\'', '"'));

    assertThat(reply.json().get("error").getAsString()).isEqualTo(error);
    assertThat(reply.status()).isEqualTo(status);
  }
}
