package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.contracts.gateway.RecordingAttempt.Event;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecordingAttemptTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeClock clock = new FakeClock();
  private final RecordingAttempt attempt = RecordingAttempt.within(SECOND, clock);

  @Test
  void its_time_runs_out_and_is_never_negative() {
    assertThat(attempt.remaining()).isEqualTo(SECOND);

    clock.advance(SECOND.minusNanos(1));
    assertThat(attempt.remaining()).isEqualTo(Duration.ofNanos(1));

    clock.advance(SECOND);
    assertThat(attempt.remaining()).isZero();
  }

  @Test
  void what_is_told_is_remembered_in_its_order() {
    attempt.sending();
    attempt.sent();
    attempt.answered();

    assertThat(attempt.told()).containsExactly(Event.SENDING, Event.SENT, Event.ANSWERED);
    assertThat(attempt.requests()).isEqualTo(1);
  }

  @Test
  void sending_again_is_another_request() {
    attempt.sending();

    assertThat(attempt.again()).isTrue();
    attempt.sending();

    assertThat(attempt.told()).containsExactly(Event.SENDING, Event.AGAIN, Event.SENDING);
    assertThat(attempt.requests()).isEqualTo(2);
  }

  @Test
  void nothing_is_sent_again_when_there_is_no_time() {
    clock.advance(SECOND);

    assertThat(attempt.again()).isFalse();
    assertThat(attempt.told()).isEmpty();
  }
}
