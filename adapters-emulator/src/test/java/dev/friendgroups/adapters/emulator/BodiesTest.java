package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.api.ApiHandler;
import dev.friendgroups.domain.group.Contacts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies are refused, by which code, and that they change nothing. */
class BodiesTest {
  private final ChatEmulator emulator = ChatEmulator.builder().callsPerSecond(0).start();
  private final Api api = new Api(emulator);
  private final List<Contacts> accounts = SampleAccounts.contacts();

  @BeforeEach
  void given() {
    emulator.put(accounts);
  }

  @AfterEach
  void close() {
    assertThat(emulator.accounts()).isEqualTo(accounts);
    api.close();
    emulator.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "'text'",
        "{",
        "{'From_Account':'alice'",
        "{'From_Account':'alice'}}",
        "{'From_Account':'alice'} x",
        "{From_Account:'alice'}",
        "{'From_Account':'alice',}",
        "{'From_Account':alice}",
        "// {}",
        "{'From_Account':'\\ud800'}",
        "<xml/>",
        "From_Account=alice"
      })
  void a_body_that_is_not_one_json_object_is_refused_with_60003(String body) {
    for (String command : List.of("group_add", "group_delete", "group_get")) {
      assertThat(api.call(command, body).errorCode()).isEqualTo(60003);
    }
  }

  @Test
  void a_body_that_is_not_utf_8_is_refused_with_60003() {
    byte[] latin = "{\"From_Account\":\"\u00e4\"}".getBytes(ISO_8859_1);

    assertThat(api.call("group_get", api.query(), latin).errorCode()).isEqualTo(60003);
  }

  @Test
  void json_nested_a_hundred_thousand_deep_is_refused_with_60003() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(api.call("group_get", "{'From_Account':'alice','x':" + deep + "}").errorCode())
        .isEqualTo(60003);
  }

  @Test
  void a_body_of_one_mebibyte_is_read_and_a_longer_one_refused_with_60003() {
    String body = "{\"From_Account\":\"alice\",\"GroupName\":[]}";
    String padded = " ".repeat(ApiHandler.MAX_BODY_BYTES - body.length()) + body;

    assertThat(api.call("group_delete", padded).errorCode()).isEqualTo(30001);
    assertThat(api.call("group_delete", " " + padded).errorCode()).isEqualTo(60003);
    assertThat(api.call("group_delete", padded.repeat(5)).errorCode()).isEqualTo(60003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "{}", "['alice']", "1e400"})
  void an_account_that_is_not_a_string_is_refused_with_60015(String account) {
    assertThat(api.call("group_get", "{'From_Account':" + account + "}").errorCode())
        .isEqualTo(60015);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'From_Account':null}", "{'from_account':'alice'}"})
  void a_missing_account_is_refused_with_30001(String body) {
    assertThat(api.call("group_get", body).errorCode()).isEqualTo(30001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghost",
        "Alice",
        "alice ",
        "",
        " ",
        "\\u0000",
        "123456789012345678901234567890123"
      })
  void an_account_that_does_not_or_cannot_exist_is_refused_with_30003(String account) {
    for (String command : List.of("group_add", "group_delete", "group_get")) {
      String body = "{'From_Account':'" + account + "','GroupName':['family']}";

      assertThat(api.call(command, body).errorCode()).isEqualTo(30003);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "'family'",
        "7",
        "{}",
        "['']",
        "['family','']",
        "['family',7]",
        "[null]",
        "[['family']]"
      })
  void no_names_and_names_that_are_none_are_refused_with_30001(String names) {
    for (String command : List.of("group_add", "group_delete")) {
      String body = "{'From_Account':'alice','GroupName':" + names + "}";

      assertThat(api.call(command, body).errorCode()).isEqualTo(30001);
    }
  }

  @ParameterizedTest
  @CsvSource({"group_add", "group_delete"})
  void no_group_name_at_all_is_refused_with_30001(String command) {
    assertThat(api.call(command, "{'From_Account':'alice'}").errorCode()).isEqualTo(30001);
  }

  @ParameterizedTest
  @CsvSource({"group_add", "group_delete"})
  void more_than_thirty_two_names_are_refused_with_30001(String command) {
    assertThat(api.call(command, namesOfAlice(33)).errorCode()).isEqualTo(30001);
  }

  @Test
  void thirty_two_names_are_not_refused_and_one_given_twice_counts_once() {
    String names = list(32) + ",'name-1'";

    assertThat(
            api.call("group_delete", "{'From_Account':'alice','GroupName':[" + names + "]}")
                .errorCode())
        .isZero();
  }

  @Test
  void a_new_name_over_thirty_bytes_is_refused_with_30001() {
    assertThat(add("['" + "x".repeat(31) + "']")).isEqualTo(30001);
    assertThat(add("['一二三四五六七八九十x']")).isEqualTo(30001);
  }

  @Test
  void more_groups_than_an_account_holds_are_refused_with_30011() {
    assertThat(api.call("group_add", namesOfAlice(29)).errorCode()).isEqualTo(30011);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'bob'", "[7]", "['']", "{}", "[null]"})
  void members_that_are_none_are_refused_with_30001(String members) {
    String body = "{'From_Account':'alice','GroupName':['new'],'To_Account':" + members + "}";

    assertThat(api.call("group_add", body).errorCode()).isEqualTo(30001);
  }

  @Test
  void more_than_a_thousand_members_are_refused_with_30001() {
    String body =
        "{'From_Account':'alice','GroupName':['family'],'To_Account':[" + list(1001) + "]}";

    assertThat(api.call("group_add", body).errorCode()).isEqualTo(30001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "'4'",
        "true",
        "[4]",
        "{}",
        "1e400",
        "1e999999999",
        "99999999999999999999",
        "4e0"
      })
  void a_last_sequence_that_is_not_a_whole_number_is_refused_with_30001(String sequence) {
    String body = "{'From_Account':'alice','LastSequence':" + sequence + "}";

    assertThat(api.call("group_get", body).errorCode()).isEqualTo(30001);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/v4/sns/group_rename",
    "POST,/v4/sns/",
    "POST,/v4/sns/group_get/",
    "POST,/v4/sns/GROUP_GET",
    "POST,/v4/",
    "GET,/v4/sns/group_get",
    "PUT,/v4/sns/group_delete",
    "DELETE,/v4/sns/group_delete",
    "PATCH,/v4/sns/group_add"
  })
  void an_unknown_command_or_method_is_refused_with_60009(String method, String path)
      throws Exception {
    Api.Reply reply = api.attempt(method, path + "?" + api.query(), new byte[0]);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.errorCode()).isEqualTo(60009);
  }

  @Test
  void a_refusal_has_chats_envelope() {
    assertThat(api.call("group_get", "{'From_Account':'ghost'}"))
        .isEqualTo(
            new Api.Reply(
                200,
                "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":30003,"
                    + "\"ErrorInfo\":\"From_Account does not exist\",\"ErrorDisplay\":\"\"}"));
  }

  private long add(String names) {
    return api.call("group_add", "{'From_Account':'alice','GroupName':" + names + "}").errorCode();
  }

  private static String namesOfAlice(int count) {
    return "{'From_Account':'alice','GroupName':[" + list(count) + "]}";
  }

  private static String list(int count) {
    return IntStream.range(0, count).mapToObj(n -> "'name-" + n + "'").collect(joining(","));
  }
}
