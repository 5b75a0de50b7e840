package dev.friendgroups.adapters.emulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is cut off is decided by progress, not by length. */
class ProgressGuardTest {
  private final Deque<Runnable> timers = new ArrayDeque<>();
  private int cutOffs;
  private final ProgressGuard guard =
      new ProgressGuard(
          task -> {
            timers.add(task);
            return () -> timers.remove(task);
          },
          () -> cutOffs++);

  @BeforeEach
  void watch() {
    guard.look();
  }

  private void timePasses() {
    timers.remove().run();
  }

  @Test
  void a_client_that_sends_nothing_is_cut_off() {
    guard.waiting();

    timePasses();
    assertThat(cutOffs).isZero();
    timePasses();

    assertThat(cutOffs).isEqualTo(1);
    assertThat(timers).isEmpty();
  }

  @Test
  void a_client_that_gets_on_is_waited_for_however_long_it_takes() {
    guard.waiting();

    for (int i = 0; i < 1_000; i++) {
      guard.progress();
      timePasses();
    }

    assertThat(cutOffs).isZero();
  }

  @Test
  void a_client_that_gets_on_no_more_is_cut_off() {
    guard.waiting();
    timePasses();
    guard.progress();
    timePasses();
    assertThat(cutOffs).isZero();

    timePasses();

    assertThat(cutOffs).isEqualTo(1);
  }

  @Test
  void a_client_that_waits_for_us_is_not_cut_off() {
    guard.waiting();
    guard.working();

    timePasses();
    timePasses();
    timePasses();

    assertThat(cutOffs).isZero();
  }

  @Test
  void a_client_that_does_not_take_its_answer_is_cut_off() {
    guard.waiting();
    guard.working();
    timePasses();
    guard.waiting();

    timePasses();
    timePasses();

    assertThat(cutOffs).isEqualTo(1);
  }
}
