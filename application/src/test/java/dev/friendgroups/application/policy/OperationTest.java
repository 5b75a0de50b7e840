package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OperationTest {
  private final FakeClock clock = new FakeClock();
  private final Operation operation = Operation.within(Duration.ofSeconds(30), clock);

  @Test
  void an_operation_starts_with_all_its_time_and_no_calls() {
    assertThat(operation.remaining()).isEqualTo(Duration.ofSeconds(30));
    assertThat(operation.expired()).isFalse();
    assertThat(operation.calls()).isZero();
  }

  @Test
  void it_is_not_over_a_moment_before_its_deadline() {
    clock.advance(Duration.ofSeconds(30).minusNanos(1));

    assertThat(operation.remaining()).isEqualTo(Duration.ofNanos(1));
    assertThat(operation.expired()).isFalse();
  }

  @Test
  void it_is_over_at_its_deadline() {
    clock.advance(Duration.ofSeconds(30));

    assertThat(operation.remaining()).isZero();
    assertThat(operation.expired()).isTrue();
  }

  @Test
  void the_time_left_is_never_negative() {
    clock.advance(Duration.ofHours(1));

    assertThat(operation.remaining()).isZero();
  }

  @Test
  void calls_are_counted() {
    operation.countCall();
    operation.countCall();

    assertThat(operation.calls()).isEqualTo(2);
  }

  @Test
  void waiting_for_the_others_uses_none_of_its_time() {
    clock.advance(Duration.ofSeconds(40));

    operation.waited(Duration.ofSeconds(15));

    assertThat(operation.remaining()).isEqualTo(Duration.ofSeconds(5));
    assertThat(operation.expired()).isFalse();
  }

  @Test
  void what_is_done_while_it_is_suspended_uses_none_of_its_time() {
    clock.advance(Duration.ofSeconds(10));
    operation.suspend();
    clock.advance(Duration.ofSeconds(40));

    operation.resume();

    assertThat(operation.remaining()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void once_it_is_to_stop_being_suspended_gives_it_no_time() {
    AtomicBoolean stopped = new AtomicBoolean();
    Operation stoppable = Operation.within(Duration.ofSeconds(30), clock, stopped::get);
    stoppable.suspend();
    clock.advance(Duration.ofSeconds(20));
    stopped.set(true);

    stoppable.resume();

    assertThat(stoppable.remaining()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void it_lasts_no_longer_than_its_account_is_its_own_however_long_it_waited() {
    AtomicReference<Duration> held = new AtomicReference<>(Duration.ofSeconds(12));
    Operation limited = Operation.within(Duration.ofSeconds(30), held::get, clock, () -> false);
    limited.waited(Duration.ofHours(1));

    assertThat(limited.remaining()).isEqualTo(Duration.ofSeconds(12));

    held.set(Duration.ZERO);
    assertThat(limited.expired()).isTrue();

    held.set(Duration.ofDays(1));
    clock.advance(Duration.ofHours(1));
    assertThat(limited.remaining()).isEqualTo(Duration.ofSeconds(30));
  }
}
