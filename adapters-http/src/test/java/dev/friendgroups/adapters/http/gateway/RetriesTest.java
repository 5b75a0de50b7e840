package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.PATIENCE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.TIMEOUT;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refusal;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final MockResponse RESET =
      new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008, 72010, 30008})
  void finding_is_repeated_when_the_error_may_pass(long code) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), done(""))) {
      assertThat(chat.find(chat.gateway(1))).isInstanceOf(Answer.Done.class);

      assertThat(chat.requests()).isEqualTo(2);
      assertThat(chat.operation.calls()).isEqualTo(2);
      assertThat(chat.clock.sleeps()).hasSize(1);
    }
  }

  @Test
  void a_call_refused_for_the_quota_waits_its_turn_and_uses_up_no_retry() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(60007), refused(60007), done(""))) {
      assertThat(chat.find(chat.gateway(0))).isInstanceOf(Answer.Done.class);

      assertThat(chat.requests()).isEqualTo(3);
    }
  }

  @Test
  void finding_is_repeated_when_the_answer_was_lost() {
    try (ScriptedChat chat =
        ScriptedChat.answering(RESET, status(502), answer("garbage"), answer(done("")))) {
      assertThat(chat.find(chat.gateway(3))).isInstanceOf(Answer.Done.class);

      assertThat(chat.operation.calls()).isEqualTo(4);
    }
  }

  @Test
  void creating_is_repeated_when_the_answer_was_lost() {
    try (ScriptedChat chat =
        ScriptedChat.answering(RESET, answer(refused(30006)), answer(done("")))) {
      assertThat(chat.create(chat.gateway(2), "family", "bob")).isInstanceOf(Answer.Done.class);

      assertThat(chat.operation.calls()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {60007, 60011, 60018, 30008})
  void deleting_is_repeated_when_chat_was_too_busy_to_do_it(long code) {
    try (ScriptedChat chat =
        ScriptedChat.answering(refused(code), refused(code), done("\"CurrentSequence\":4"))) {
      assertThat(chat.delete(chat.gateway(2), "family")).isEqualTo(new Answer.Done<>(4L));

      assertThat(chat.operation.calls()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008})
  void deleting_is_not_repeated_when_chat_may_have_done_it_all_the_same(long code) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), done(""))) {
      assertThat(chat.delete(chat.gateway(3), "family")).isEqualTo(refusal(code));

      assertThat(chat.requests()).isEqualTo(1);
      assertThat(chat.clock.sleeps()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 408, 429})
  void deleting_is_not_repeated_after_a_status_that_leaves_it_open(int status) {
    try (ScriptedChat chat = ScriptedChat.answering(status(status), answer(done("")))) {
      assertThat(chat.brokenDeletion(chat.gateway(3)).certain()).isFalse();

      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void deleting_is_not_repeated_when_the_answer_was_lost() {
    try (ScriptedChat chat = ScriptedChat.answering(RESET, answer(done("")))) {
      assertThat(chat.brokenDeletion(chat.gateway(3)).certain()).isFalse();

      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void deleting_is_repeated_when_there_was_no_connection() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      RetryingGateway gateway =
          chat.gateway(
              Endpoint.at("http://127.0.0.1:" + ScriptedChat.closedPort()), 3, new Random(1));

      assertThat(chat.brokenDeletion(gateway).certain()).isTrue();

      assertThat(chat.operation.calls()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {30001, 30003, 30004, 70009, 60010, 30011, 30009, 39999})
  void what_cannot_get_better_is_never_repeated(long code) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), done(""))) {
      assertThat(chat.find(chat.gateway(3))).isEqualTo(refusal(code));

      assertThat(chat.requests()).isEqualTo(1);
      assertThat(chat.clock.sleeps()).isEmpty();
    }
  }

  @Test
  void a_status_that_chat_never_sends_is_never_repeated() {
    try (ScriptedChat chat = ScriptedChat.answering(status(404), answer(done("")))) {
      assertThat(chat.brokenReading(chat.gateway(3)).remedy()).isEqualTo(Remedy.FIX_SETUP);

      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_cannot_be_trusted_is_called_once() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer plain = RawServer.answeringOnce("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      RetryingGateway gateway =
          chat.gateway(Endpoint.at("https://" + plain.name()), 3, new Random(1));

      assertThat(chat.brokenDeletion(gateway).remedy()).isEqualTo(Remedy.FIX_SETUP);

      assertThat(chat.operation.calls()).isEqualTo(1);
      assertThat(chat.clock.sleeps()).isEmpty();
    }
  }

  @Test
  void there_are_no_more_repetitions_than_the_settings_say() {
    try (ScriptedChat chat =
        ScriptedChat.answering(refused(30008), refused(30008), refused(30008), done(""))) {
      assertThat(chat.find(chat.gateway(2))).isEqualTo(refusal(30008));

      assertThat(chat.requests()).isEqualTo(3);
      assertThat(chat.operation.calls()).isEqualTo(3);
    }
  }

  @Test
  void the_waits_between_attempts_grow() {
    try (ScriptedChat chat =
        ScriptedChat.answering(refused(30008), refused(30008), refused(30008), done(""))) {
      chat.find(chat.gateway(3));

      List<Duration> waits = chat.clock.sleeps();
      assertThat(waits).hasSize(3);
      assertThat(waits.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
      assertThat(waits.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
      assertThat(waits.get(2)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }
  }

  @Test
  void nothing_is_repeated_past_the_deadline() {
    String[] busy = new String[50];
    Arrays.fill(busy, refused(30008));
    try (ScriptedChat chat = ScriptedChat.answering(busy)) {
      Duration begin = chat.clock.now();

      assertThat(chat.find(chat.gateway(1_000))).isEqualTo(refusal(30008));

      assertThat(chat.clock.now().minus(begin))
          .isBetween(TIMEOUT.minusSeconds(5), TIMEOUT.minusNanos(1));
      assertThat(chat.operation.calls()).isEqualTo(chat.requests()).isBetween(8, 20);
    }
  }

  @Test
  void after_the_deadline_nothing_is_sent() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      chat.clock.advance(TIMEOUT);

      Breakdown broken = chat.brokenDeletion(chat.gateway(3));

      assertThat(broken.certain()).isTrue();
      assertThat(broken)
          .isEqualTo(new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true));
      assertThat(chat.requests()).isZero();
      assertThat(chat.operation.calls()).isZero();
    }
  }

  @Test
  void calls_that_came_too_late_leave_the_quota_to_others() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      RetryingGateway gateway = chat.gateway(0);
      chat.clock.advance(TIMEOUT);
      for (int late = 0; late < CallLimits.DOCUMENTED_QUOTA; late++) {
        chat.clock.advance(Duration.ofSeconds(1));
        assertThat(chat.brokenReading(gateway)).isNotNull();
      }

      assertThat(gateway.find(ScriptedChat.ALICE, later(chat))).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void an_interrupted_thread_sends_nothing_and_stays_interrupted() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      RetryingGateway gateway = chat.gateway(0);
      Thread.currentThread().interrupt();

      Breakdown broken = chat.brokenDeletion(gateway);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(broken.certain()).isTrue();
      assertThat(broken)
          .isEqualTo(new Breakdown("interrupted before Chat was called", Remedy.TRY_AGAIN, true));
      assertThat(chat.requests()).isZero();
    }
  }

  private static Operation later(ScriptedChat chat) {
    return Operation.within(PATIENCE, chat.clock);
  }
}
