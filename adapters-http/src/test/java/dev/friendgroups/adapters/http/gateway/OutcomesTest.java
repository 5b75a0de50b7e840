package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Chat, or whoever answers in its place, can say to a single attempt. */
class OutcomesTest {
  @Test
  void an_ok_is_done() {
    try (ScriptedChat chat = ScriptedChat.answering(done("\"CurrentSequence\":4"))) {
      assertThat(chat.delete(chat.single(), "family")).isEqualTo(new Answer.Done<>(4L));
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30001, CORRECT_REQUEST",
    "30003, CORRECT_REQUEST",
    "30004, FIX_SETUP",
    "30006, TRY_AGAIN",
    "30007, TRY_AGAIN",
    "30008, SLOW_DOWN",
    "60007, SLOW_DOWN",
    "70001, SIGN_AGAIN",
    "70009, FIX_SETUP"
  })
  void an_error_code_is_a_refusal_with_its_remedy(long code, Remedy remedy) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), refused(code))) {
      Refusal refusal = new Refusal(new ErrorCode(code), "because", "");

      assertThat(chat.delete(chat.single(), "family")).isEqualTo(new Answer.Refused<>(refusal));
      assertThat(refusal.remedy()).isEqualTo(remedy);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500|TRY_AGAIN|",
        "502|TRY_AGAIN|",
        "503|TRY_AGAIN|",
        "599|TRY_AGAIN|",
        "408|TRY_AGAIN|",
        "429|SLOW_DOWN|: too many calls",
        "499|FIX_SETUP|, where Chat always says 200: this is not Chat",
        "404|FIX_SETUP|, where Chat always says 200: this is not Chat",
        "401|FIX_SETUP|, where Chat always says 200: this is not Chat"
      })
  void another_status_than_200_leaves_open_whether_the_call_took_effect(
      int status, Remedy remedy, String more) {
    try (ScriptedChat chat = ScriptedChat.answering(status(status))) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken.remedy()).isEqualTo(remedy);
      assertThat(broken.summary())
          .isEqualTo("HTTP status " + status + " from " + chat.name() + (more == null ? "" : more));
      assertThat(broken.advice()).doesNotContain("credentials");
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed(int status) {
    MockResponse redirect =
        new MockResponse.Builder().code(status).addHeader("Location", "/elsewhere").build();
    try (ScriptedChat chat = ScriptedChat.answering(redirect, answer(done("")))) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"503, 0", "503, 1", "429, 0", "408, 0"})
  void a_server_that_asks_for_it_gets_no_repetition_behind_the_gateways_back(
      int status, int seconds) {
    MockResponse retryAfter =
        new MockResponse.Builder().code(status).addHeader("Retry-After", seconds).build();
    try (ScriptedChat chat = ScriptedChat.answering(retryAfter, answer(done("")))) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>Bad Gateway</html>|it is not what Chat answers with",
        "OK|it is not what Chat answers with",
        "[]|it is not what Chat answers with",
        "42|it is not what Chat answers with",
        "{\"ErrorCode\":\"many\"}|it is not what Chat answers with",
        "{\"ErrorCode\":0.5}|it is not what Chat answers with",
        "{\"ErrorCode\":99999999999999999999}|it is not what Chat answers with",
        "{\"ErrorCode\":0,\"CurrentSequence\":{}}|it is not what Chat answers with",
        "{\"ErrorCode\":0} {}|it is not what Chat answers with",
        "{\"ErrorCode\":0|it is cut off",
        "''|it is cut off",
        "null|it is empty"
      })
  void garbage_leaves_the_effect_open_and_is_not_repeated_to_the_operator(
      String garbage, String why) {
    try (ScriptedChat chat = ScriptedChat.answering(garbage)) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken)
          .isEqualTo(
              new Breakdown(
                  "unreadable answer from " + chat.name() + ": " + why, Remedy.TRY_AGAIN, false));
    }
  }

  @Test
  void a_success_without_a_body_is_unreadable() {
    try (ScriptedChat chat = ScriptedChat.answering(new MockResponse.Builder().code(204).build())) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken.summary())
          .isEqualTo("unreadable answer from " + chat.name() + ": it is empty");
    }
  }
}
