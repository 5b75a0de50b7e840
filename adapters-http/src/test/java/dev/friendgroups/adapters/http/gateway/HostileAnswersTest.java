package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.APP;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.KEY;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an answer that repeats the UserSig, or never ends. */
class HostileAnswersTest {
  private static final String USER_SIG = "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLB";

  @ParameterizedTest
  @ValueSource(
      strings = {
        USER_SIG,
        "eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zL",
        "\\u0065\\u004AyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLB",
        "%65%4AyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLB"
      })
  void a_user_sig_is_blotted_out_wherever_chat_repeats_it(String repeated) {
    Refusal refusal =
        refusal("{\"ErrorCode\":60002,\"ErrorInfo\":\"%1$s\",\"ErrorDisplay\":\"%1$s\"}", repeated);

    assertThat(refusal.info()).isEqualTo("***");
    assertThat(refusal.display()).isEqualTo("***");
  }

  @Test
  void a_user_sig_is_blotted_out_in_the_result_of_each_member() {
    String reply =
        done(
            "\"ResultItem\":[{\"To_Account\":\"bob\",\"ResultCode\":30002,"
                + "\"ResultInfo\":\"usersig="
                + USER_SIG
                + "\"}]");
    try (ScriptedChat chat = ScriptedChat.answering(reply)) {
      Answer<CreatedGroups> answer =
          chat.create(chat.gateway(ADMIN, new ReadyUserSig(USER_SIG), 0), "family", "bob");

      assertThat(((Answer.Done<CreatedGroups>) answer).value().rejected())
          .extracting(rejected -> rejected.refusal().info())
          .containsExactly("usersig=***");
    }
  }

  @Test
  void the_user_sig_before_is_blotted_out_too_after_signing_anew() {
    SettableInstant time = new SettableInstant();
    UserSigs sigs =
        UserSigs.of(new ChatApp(APP, ADMIN, Endpoint.at("https://a.example"), KEY), time);
    String before = sigs.current();
    time.advance(Duration.ofMinutes(1));

    sigs.renew(before);

    assertThat(sigs.redactor().redact(before + " " + sigs.current())).isEqualTo("*** ***");
  }

  @Test
  void headers_and_status_lines_are_never_shown() {
    MockResponse elsewhere =
        new MockResponse.Builder()
            .status("HTTP/1.1 302 " + USER_SIG)
            .addHeader("Location", "http://elsewhere.example/?usersig=" + USER_SIG)
            .body(USER_SIG)
            .build();
    MockResponse noStatus = new MockResponse.Builder().status(USER_SIG).build();
    try (ScriptedChat chat = ScriptedChat.answering(elsewhere, noStatus)) {
      RetrofitFriendGroupGateway gateway = chat.single(ADMIN, new ReadyUserSig(USER_SIG));

      assertThat(chat.brokenDeletion(gateway).summary()).doesNotContain(USER_SIG, "elsewhere");
      assertThat(chat.brokenDeletion(gateway).summary()).doesNotContain(USER_SIG);
    }
  }

  @Test
  void every_text_of_chat_is_cut_to_a_length_that_can_be_read() {
    String words = "blah ".repeat(100_000);

    Refusal refusal =
        refusal("{\"ErrorCode\":60002,\"ErrorInfo\":\"%1$s\",\"ErrorDisplay\":\"%1$s\"}", words);

    assertThat(refusal.info()).isEqualTo(words.substring(0, 300) + "...");
    assertThat(refusal.display()).isEqualTo(words.substring(0, 300) + "...");
  }

  @Test
  void an_answer_longer_than_any_of_chat_is_unreadable() {
    String endless = "{\"ErrorCode\":60002,\"ErrorInfo\":\"" + "blah ".repeat(4_000_000) + "\"}";
    try (ScriptedChat chat = ScriptedChat.answering(endless)) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.summary())
          .isEqualTo(
              "unreadable answer from " + chat.name() + ": it is longer than any answer of Chat");
      assertThat(broken.certain()).isFalse();
      assertThat(chat.attempt.told()).hasSize(3);
    }
  }

  @Test
  void the_largest_account_that_can_be_is_read() {
    String members =
        IntStream.range(0, 3_000)
            .mapToObj(n -> "\"" + "\\u5bb6".repeat(9) + String.format("%05d", n) + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    String groups =
        IntStream.range(0, 32)
            .mapToObj(n -> "{\"GroupName\":\"g" + n + "\",\"To_Account\":" + members + "}")
            .collect(Collectors.joining(",", "[", "]"));
    try (ScriptedChat chat = ScriptedChat.answering(done("\"ResultItem\":" + groups))) {
      chat.attempt = RecordingAttempt.within(Duration.ofMinutes(1));

      Answer<FriendGroups> answer = chat.find(chat.single());

      assertThat(((Answer.Done<FriendGroups>) answer).value().groups())
          .extracting(group -> group.members().size())
          .isEqualTo(Collections.nCopies(32, 3_000));
    }
  }

  private static Refusal refusal(String format, String text) {
    try (ScriptedChat chat = ScriptedChat.answering(String.format(format, text))) {
      Answer<Long> answer = chat.delete(chat.single(ADMIN, new ReadyUserSig(USER_SIG)), "family");

      assertThat(answer).isInstanceOf(Answer.Refused.class);
      return ((Answer.Refused<Long>) answer).refusal();
    }
  }
}
