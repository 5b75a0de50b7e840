package dev.friendgroups.adapters.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test starts a Chat in one line. */
class ChatEmulatorExtensionTest {
  @RegisterExtension
  static final ChatEmulatorExtension chat =
      ChatEmulatorExtension.create().accounts(SampleAccounts.contacts());

  @Test
  void it_knows_the_accounts_given_and_lets_its_own_user_sig_in() throws Exception {
    assertThat(call(chat, "group_get", "alice", "")).contains("\"CurrentSequence\":4");
    assertThat(chat.find("alice")).isPresent();
    assertThat(chat.find("ghost")).isEmpty();
  }

  @Test
  void accounts_can_be_added_and_watched() throws Exception {
    chat.put(new Contacts(Set.of(), FriendGroups.none(new Account("zoe"))));

    call(chat, "group_add", "zoe", ",\"GroupName\":[\"chess\"]");

    assertThat(chat.find("zoe").orElseThrow().names()).hasToString("[chess]");
    assertThat(chat.journal()).hasSize(1);
    assertThat(chat.counters().usage("group_add").calls()).isEqualTo(1);
  }

  @Test
  void a_mistaken_fault_is_not_taken() {
    assertThatThrownBy(() -> chat.faults("nonsense"))
        .hasMessageStartingWith("fault rule 'nonsense' is not");
  }

  @Nested
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class BetweenTests {
    @Test
    @Order(1)
    void whatever_one_test_does() throws Exception {
      call(chat, "group_delete", "alice", ",\"GroupName\":[\"family\"]");
      chat.put(new Contacts(Set.of(), FriendGroups.none(new Account("zoe"))));
      chat.faults("*:30006:1");

      assertThat(call(chat, "group_get", "alice", "")).contains("30006");
    }

    @Test
    @Order(2)
    void the_next_one_finds_everything_as_it_was_described() throws Exception {
      assertThat(chat.emulator().accounts()).isEqualTo(SampleAccounts.contacts());
      assertThat(chat.journal()).isEmpty();
      assertThat(call(chat, "group_get", "alice", "")).contains("\"ErrorCode\":0");
    }
  }

  @Nested
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class InAnInstance {
    private static final ThreadLocal<URI> FORMER = new ThreadLocal<>();

    @RegisterExtension
    final ChatEmulatorExtension own =
        ChatEmulatorExtension.of(ChatEmulator.builder().admin("boss").sdkAppId(7));

    @Test
    @Order(1)
    void it_is_described_by_the_builder() throws Exception {
      assertThat(own.admin()).isEqualTo("boss");
      assertThat(own.sdkAppId()).isEqualTo(7);
      assertThat(call(own, "group_get", "alice", "")).contains("30003");
      FORMER.set(own.endpoint());
    }

    @Test
    @Order(2)
    void it_has_stopped_after_its_test() {
      assertThatThrownBy(() -> post(FORMER.get(), "{}")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void outside_of_tests_there_is_none_and_the_message_says_so() {
    assertThatThrownBy(() -> ChatEmulatorExtension.create().endpoint())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the emulator is not running; is the extension in a field with @RegisterExtension?");
  }

  private static String call(ChatEmulatorExtension to, String command, String account, String more)
      throws Exception {
    String query =
        "?sdkappid="
            + to.sdkAppId()
            + "&identifier="
            + to.admin()
            + "&usersig="
            + URLEncoder.encode(to.userSig(), StandardCharsets.UTF_8);
    return post(
        to.endpoint().resolve("/v4/sns/" + command + query),
        "{\"From_Account\":\"" + account + "\"" + more + "}");
  }

  private static String post(URI uri, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
