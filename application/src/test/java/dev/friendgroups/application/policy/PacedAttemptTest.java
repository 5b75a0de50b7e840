package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PacedAttemptTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeClock clock = new FakeClock();
  private final MonotonicClock interrupted = new InterruptedClock(clock, clock.now().plus(MINUTE));
  private final Pacer pacer = Pacers.alone(1, interrupted);

  @Test
  void an_attempt_takes_five_seconds_at_most() {
    PacedAttempt attempt = attempt(operation());

    assertThat(attempt.begin()).isTrue();

    assertThat(attempt.remaining()).isEqualTo(Duration.ofSeconds(5));
    clock.advance(Duration.ofSeconds(4));
    assertThat(attempt.remaining()).isEqualTo(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempt.remaining()).isZero();
  }

  @Test
  void an_attempt_takes_no_longer_than_its_operation() {
    Operation operation = Operation.within(Duration.ofSeconds(2), clock);
    PacedAttempt attempt = attempt(operation);

    attempt.begin();

    assertThat(attempt.remaining()).isEqualTo(Duration.ofSeconds(2));
    clock.advance(Duration.ofSeconds(3));
    assertThat(attempt.remaining()).isZero();
  }

  @Test
  void waiting_for_its_turn_uses_up_neither_its_own_time_nor_the_operations() {
    try (PacedAttempt before = attempt(operation())) {
      before.begin();
      tellAll(before);
    }
    Operation operation = Operation.within(Duration.ofMillis(500), clock);
    PacedAttempt waiting = attempt(operation);

    assertThat(waiting.begin()).isTrue();

    assertThat(clock.sleeps()).isNotEmpty();
    assertThat(operation.remaining()).isEqualTo(Duration.ofMillis(500));
    assertThat(waiting.remaining()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void whoever_is_interrupted_while_waiting_has_not_begun() {
    assertThat(attempt(operation()).begin()).as("a call that stalls").isTrue();
    Operation operation = operation();

    assertThat(attempt(operation).begin()).isFalse();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(operation.calls()).isZero();
    assertThat(operation.remaining()).isEqualTo(TIMEOUT);
  }

  @Test
  void sending_again_waits_for_another_turn_and_is_another_call() {
    Operation operation = operation();
    PacedAttempt attempt = attempt(operation);
    attempt.begin();
    tellAll(attempt);
    Duration answered = clock.now();

    assertThat(attempt.again()).isTrue();

    assertThat(clock.now()).isEqualTo(answered.plus(Duration.ofMillis(1_005)));
    assertThat(operation.calls()).isEqualTo(2);
    assertThat(attempt.remaining()).isEqualTo(Duration.ofSeconds(5));
    assertThat(operation.remaining()).isEqualTo(TIMEOUT);
  }

  @Test
  void nothing_is_sent_again_when_the_operation_is_out_of_time() {
    Operation operation = Operation.within(PacedAttempt.LONGEST, clock);
    PacedAttempt attempt = attempt(operation);
    attempt.begin();
    tellAll(attempt);
    clock.advance(PacedAttempt.LONGEST);

    assertThat(attempt.again()).isFalse();

    assertThat(operation.calls()).isEqualTo(1);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void an_interrupted_thread_sends_nothing_again_and_stays_interrupted() {
    Operation operation = operation();
    PacedAttempt attempt = attempt(operation);
    attempt.begin();
    tellAll(attempt);
    Thread.currentThread().interrupt();

    assertThat(attempt.again()).isFalse();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(operation.calls()).isEqualTo(1);
  }

  @Test
  void an_answer_told_twice_makes_room_for_one_call() {
    try (PacedAttempt attempt = attempt(operation())) {
      attempt.begin();
      tellAll(attempt);
      attempt.answered();
    }
    clock.advance(Duration.ofSeconds(10));
    assertThat(attempt(operation()).begin()).as("a call that stalls").isTrue();
    clock.advance(Duration.ofSeconds(10));

    assertThat(attempt(operation()).begin()).as("another call").isFalse();

    assertThat(Thread.interrupted()).isTrue();
  }

  private Operation operation() {
    return Operation.within(TIMEOUT, clock);
  }

  private PacedAttempt attempt(Operation operation) {
    return new PacedAttempt(operation, pacer, clock, (answer, begun) -> {});
  }

  private static void tellAll(PacedAttempt attempt) {
    attempt.sending();
    attempt.sent();
    attempt.answered();
  }
}
