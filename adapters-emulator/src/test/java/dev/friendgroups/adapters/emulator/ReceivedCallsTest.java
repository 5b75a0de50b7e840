package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.received.ReceivedCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test can expect of the calls that were received, in Java and over HTTP. */
class ReceivedCallsTest {
  private final ChatEmulator emulator = ChatEmulator.builder().start();
  private final Api api = new Api(emulator);

  @BeforeEach
  void given() {
    emulator.put(SampleAccounts.contacts());
    api.call("group_delete", "{'From_Account':'alice','GroupName':['family','work']}");
    api.call("group_get", "{'From_Account':'bob'}");
    api.call("group_delete", "{'From_Account':'ghost','GroupName':['gym']}");
  }

  @AfterEach
  void close() {
    api.close();
    emulator.close();
  }

  private ReceivedCalls deletions() {
    return emulator.app().received("group_delete");
  }

  @Test
  void calls_are_narrowed_down_step_by_step() {
    deletions().times(2);
    deletions().forAccount("alice").naming("work").withErrorCode(0).once();
    deletions().withErrorCode(30003).atLeastOnce();
    deletions().forAccount("bob").never();
    emulator.app().received().forAccountsStartingWith("al").once();
    assertThat(deletions().forAccount("ghost").entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.groups()).containsExactly("gym"));
  }

  @Test
  void what_was_not_received_is_told_with_what_was_nearest_first() {
    assertThatThrownBy(() -> deletions().forAccount("alice").naming("gym").atLeastOnce())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            there were no calls of group_delete for account alice naming gym; received were, \
            nearest first:
              #3 group_delete for ghost, naming gym: error 30003 (account 'ghost' is not imported)
              #1 group_delete for alice, naming family, work: done
              #2 group_get for bob: done\
            """);
  }

  @Test
  void another_number_than_expected_is_told() {
    assertThatThrownBy(() -> deletions().forAccount("alice").never())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected 0 calls of group_delete for account alice, but there were 1; received were");
    emulator.reset(SampleAccounts.contacts());
    assertThatThrownBy(() -> deletions().once())
        .hasMessage(
            "expected 1 calls of group_delete, but there were 0; nothing at all was received");
  }

  @Test
  void there_is_no_other_command_to_wait_for_in_vain() {
    assertThatThrownBy(() -> emulator.app().received("group_rename"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no command 'group_rename'; there are group_add, group_delete, group_get");
  }

  private Api.Reply query(String json) throws IOException {
    return api.attempt(
        "POST",
        "/emulator/v1/journal/query",
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void over_http_calls_are_looked_for_by_what_they_are_like() throws IOException {
    Api.Reply found = query("{'command':'group_delete','account':'alice','group':'work'}");

    assertThat(found.json().get("count").getAsInt()).isEqualTo(1);
    assertThat(found.json().getAsJsonArray("entries").toString())
        .contains("\"groups\":[\"family\",\"work\"]");
    assertThat(found.json().has("message")).isFalse();
    assertThat(query("{'accountPrefix':'gh','errorCode':30003}").json().get("count").getAsInt())
        .isEqualTo(1);
    assertThat(query("{}").json().get("count").getAsInt()).isEqualTo(3);
  }

  @Test
  void over_http_too_it_is_told_why_there_are_none() throws IOException {
    assertThat(query("{'command':'group_add'}").json().get("message").getAsString())
        .startsWith("there were no calls of group_add; received were, nearest first:\n  #3 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'acount':'alice'} | calls are looked for by account, accountPrefix, command, errorCode,"
            + " group",
        "{'command':'delete'} | the body is not like {\"command\": \"group_delete\","
            + " \"account\": \"alice\"}: there is no command 'delete'; there are group_add,"
            + " group_delete, group_get"
      })
  void a_criterion_that_is_none_is_refused_lest_it_finds_everything(String json, String error)
      throws IOException {
    Api.Reply reply = query(json);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("error").getAsString()).isEqualTo(error);
  }
}
