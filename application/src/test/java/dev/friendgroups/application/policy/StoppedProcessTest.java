package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Time in which nothing could run: the process was stopped, or the machine suspended. */
class StoppedProcessTest {
  private static final Account ALICE = new Account("alice");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration STOPPED = Duration.ofSeconds(45);
  private static final Breakdown NO_ANSWER =
      new Breakdown("no answer in time", Remedy.TRY_AGAIN, false);

  private final FakeClock clock = new FakeClock();
  private final ScriptedGateway chat = new ScriptedGateway();

  @Test
  void an_account_whose_deadline_passed_in_mid_call_is_tried_again() {
    chat.then(attempt -> brokenAfter(STOPPED));
    Operation operation = Operation.within(TIMEOUT, clock);

    assertThat(gateway(clock).find(ALICE, operation)).isInstanceOf(Answer.Done.class);

    assertThat(operation.remaining()).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(25));
  }

  @Test
  void an_account_whose_deadline_passed_in_mid_pause_is_tried_again() {
    chat.thenRefused(60007);
    MonotonicClock stoppedWhenever =
        new MonotonicClock() {
          @Override
          public Duration now() {
            return clock.now();
          }

          @Override
          public void sleep(Duration duration) {
            clock.sleep(duration.isNegative() || duration.isZero() ? duration : STOPPED);
          }
        };
    Operation operation = Operation.within(TIMEOUT, clock);

    assertThat(gateway(stoppedWhenever).find(ALICE, operation)).isInstanceOf(Answer.Done.class);
  }

  @Test
  void what_a_call_may_take_counts_all_the_same() {
    for (int call = 0; call < 10; call++) {
      chat.then(attempt -> brokenAfter(PacedAttempt.LONGEST));
    }
    Operation operation = Operation.within(TIMEOUT, clock);

    assertThat(gateway(clock).find(ALICE, operation)).isInstanceOf(Answer.Broken.class);

    assertThat(operation.calls()).isLessThanOrEqualTo(6);
  }

  private Optional<Answer<?>> brokenAfter(Duration time) {
    clock.advance(time);
    return Optional.of(new Answer.Broken<>(NO_ANSWER));
  }

  private RetryingGateway gateway(MonotonicClock time) {
    CallLimits limits = new CallLimits(TIMEOUT, 8, CallLimits.DOCUMENTED_QUOTA);
    return new RetryingGateway(chat, limits, time, new Random(1));
  }
}
