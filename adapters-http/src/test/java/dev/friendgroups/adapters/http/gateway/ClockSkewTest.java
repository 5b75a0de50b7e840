package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refusal;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockSkewTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final ClockSkew skew = new ClockSkew(() -> NOW);

  @ParameterizedTest
  @CsvSource({
    "P2D, 2 days behind",
    "P1DT23H, 1 day behind",
    "PT5H, 5 hours behind",
    "PT5M, 5 minutes behind",
    "PT-1H, 1 hour ahead",
    "P-400D, 400 days ahead"
  })
  void a_clock_that_is_far_off_is_told_with_the_refusal(Duration chatAhead, String words) {
    Refusal ranOut = new Refusal(new ErrorCode(70001), "expired", "");

    assertThat(skew.explained(ranOut, NOW.plus(chatAhead)))
        .isEqualTo(
            new Refusal(
                new ErrorCode(70001),
                "expired; this machine's clock is " + words,
                "",
                "set this machine's clock right, then try again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT4M59S", "PT-4M59S"})
  void a_clock_that_is_about_right_is_not_spoken_of(Duration chatAhead) {
    Refusal ranOut = new Refusal(new ErrorCode(70001), "expired", "");

    assertThat(skew.explained(ranOut, NOW.plus(chatAhead))).isEqualTo(ranOut);
    assertThat(skew.explained(ranOut, null)).isEqualTo(ranOut);
  }

  @ParameterizedTest
  @CsvSource({
    "70001, ''",
    "70003, ''",
    "70009, '; if that does not help, use the secret key that the console shows for this very app'"
  })
  void chat_tells_the_time_with_each_answer(long code, String more) {
    try (ScriptedChat chat = ScriptedChat.answering(late(code), late(code))) {
      assertThat(chat.delete(chat.single(), "family"))
          .isEqualTo(
              new Answer.Refused<>(
                  new Refusal(
                      new ErrorCode(code),
                      "because; this machine's clock is 2 days behind",
                      "",
                      "set this machine's clock right, then try again" + more)));
    }
  }

  private static MockResponse late(long code) {
    Instant chatTime = new SettableInstant().instant().plus(Duration.ofHours(50));
    return answer(refused(code))
        .newBuilder()
        .addHeader(
            "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(chatTime.atOffset(ZoneOffset.UTC)))
        .build();
  }

  @Test
  void what_has_nothing_to_do_with_the_signature_has_nothing_to_do_with_the_clock() {
    try (ScriptedChat chat = ScriptedChat.answering(late(30003))) {
      assertThat(chat.delete(chat.single(), "family")).isEqualTo(refusal(30003));
    }
  }

  @Test
  void a_ready_made_user_sig_does_not_go_by_this_clock() {
    try (ScriptedChat chat = ScriptedChat.answering(late(70001))) {
      RetrofitFriendGroupGateway gateway = chat.single(ADMIN, new ReadyUserSig("ready-made"));

      assertThat(chat.delete(gateway, "family")).isEqualTo(refusal(70001));
    }
  }
}
