package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PacerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(5);

  private final FakeClock clock = new FakeClock();
  private final Pacer pacer = Pacers.alone(1, clock);

  @Test
  void the_first_call_goes_at_once() throws InterruptedException {
    assertThat(Pacers.permit(pacer)).isNotNull();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_permit_comes_back_a_second_after_the_answer() throws InterruptedException {
    Duration answered = sendAndAnswer();

    Pacers.permit(pacer);

    assertThat(clock.now()).isEqualTo(answered.plus(SECOND).plus(MARGIN));
  }

  @Test
  void a_permit_that_was_never_used_comes_back_at_once() throws InterruptedException {
    Pacers.permit(pacer).close();
    clock.advance(Duration.ofMillis(900));

    Pacers.permit(pacer);

    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_call_without_an_answer_may_have_arrived_until_it_was_given_up()
      throws InterruptedException {
    try (Pacer.Permit permit = Pacers.permit(pacer)) {
      permit.sending();
      permit.sent();
      clock.advance(Duration.ofSeconds(5));
    }
    Duration givenUp = clock.now();

    Pacers.permit(pacer);

    assertThat(clock.now()).isEqualTo(givenUp.plus(SECOND).plus(MARGIN));
  }

  @Test
  void a_call_of_which_only_a_part_was_sent_may_have_arrived_too() throws InterruptedException {
    try (Pacer.Permit permit = Pacers.permit(pacer)) {
      permit.sending();
      clock.advance(Duration.ofSeconds(5));
    }
    Duration givenUp = clock.now();

    Pacers.permit(pacer);

    assertThat(clock.now()).isEqualTo(givenUp.plus(SECOND).plus(MARGIN));
  }

  @Test
  void an_answer_to_a_call_of_which_nothing_was_told_teaches_nothing_about_the_way()
      throws InterruptedException {
    for (int call = 0; call < 10; call++) {
      Pacer.Permit permit = Pacers.permit(pacer);
      clock.advance(Duration.ofMillis(50));
      permit.answered();
    }
    Duration answered = clock.now();

    Pacers.permit(pacer);

    assertThat(clock.now()).isEqualTo(answered.plus(SECOND).plus(MARGIN));
  }

  @Test
  void once_the_way_is_known_a_permit_comes_back_a_second_after_the_call_arrived()
      throws InterruptedException {
    Duration answered = Duration.ZERO;
    for (int call = 0; call < 4; call++) {
      answered = sendAndAnswer();
    }

    Pacers.permit(pacer);

    assertThat(clock.now()).isEqualTo(answered.minusMillis(50).plus(SECOND).plus(MARGIN));
  }

  @Test
  void nothing_is_sent_while_every_permit_is_with_a_call_that_stalls() throws InterruptedException {
    Duration end = clock.now().plus(Duration.ofMinutes(2));
    Pacer patient = Pacers.alone(1, new InterruptedClock(clock, end));
    Pacers.permit(patient);
    clock.advance(Duration.ofMinutes(1));

    assertThatThrownBy(() -> Pacers.permit(patient)).isInstanceOf(InterruptedException.class);

    assertThat(clock.now()).isGreaterThanOrEqualTo(end);
  }

  @Test
  void closing_a_permit_after_the_answer_does_not_give_it_back_twice() throws InterruptedException {
    Pacer patient =
        Pacers.alone(1, new InterruptedClock(clock, clock.now().plus(Duration.ofMinutes(1))));
    Duration answered;
    try (Pacer.Permit permit = Pacers.permit(patient)) {
      permit.answered();
      answered = clock.now();
    }

    Pacers.permit(patient);

    assertThat(clock.now()).isEqualTo(answered.plus(SECOND).plus(MARGIN));
    assertThatThrownBy(() -> Pacers.permit(patient)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void those_who_wait_are_served_in_the_order_they_came() throws InterruptedException {
    GatedClock gated = new GatedClock();
    Pacer fair = Pacers.alone(1, gated);
    Pacers.permit(fair).answered();
    List<Thread> waiting = new ArrayList<>();
    for (int who = 0; who < 4; who++) {
      waiting.add(waiting("waiting-" + who, () -> Pacers.permit(fair).answered()));
    }

    for (Thread next : waiting) {
      gated.letPass(Duration.ofSeconds(2));
      next.join();
    }

    assertThat(waiting).noneMatch(Thread::isAlive);
  }

  @Test
  void a_stop_lets_go_of_all_who_wait_and_nobody_is_let_through_after_it()
      throws InterruptedException {
    GatedClock gated = new GatedClock();
    Pacer pacer = Pacers.alone(1, gated);
    Pacers.permit(pacer).answered();
    AtomicBoolean stopped = new AtomicBoolean();
    List<Boolean> sent = Collections.synchronizedList(new ArrayList<>());
    Interruptible call = () -> sent.add(pacer.await(stopped::get).isPresent());
    List<Thread> waiting = List.of(waiting("first", call), waiting("second", call));

    stopped.set(true);
    gated.letPass(Duration.ofSeconds(2));
    for (Thread each : waiting) {
      each.join();
    }
    call.run();

    assertThat(sent).containsExactly(false, false, false);
  }

  @Test
  void whoever_waits_in_line_can_be_interrupted_and_the_others_are_served_all_the_same()
      throws InterruptedException {
    GatedClock gated = new GatedClock();
    Pacer fair = Pacers.alone(1, gated);
    Pacers.permit(fair).answered();
    AtomicBoolean interrupted = new AtomicBoolean();
    assertThat(fair.queued()).isFalse();
    Thread first = waiting("first", () -> Pacers.permit(fair).answered());
    assertThat(fair.queued()).isTrue();
    Thread second =
        waiting(
            "second",
            () -> {
              try {
                Pacers.permit(fair);
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    Thread third = waiting("third", () -> Pacers.permit(fair).answered());

    second.interrupt();
    second.join();

    assertThat(interrupted).isTrue();
    for (Thread next : List.of(first, third)) {
      gated.letPass(Duration.ofSeconds(2));
      next.join();
    }
  }

  @Test
  void an_interrupted_thread_gets_no_permit_and_takes_none_away() throws InterruptedException {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Pacers.permit(pacer)).isInstanceOf(InterruptedException.class);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(Pacers.permit(pacer)).isNotNull();
    assertThat(clock.sleeps()).isEmpty();
  }

  private Duration sendAndAnswer() throws InterruptedException {
    try (Pacer.Permit permit = Pacers.permit(pacer)) {
      permit.sending();
      permit.sent();
      clock.advance(Duration.ofMillis(50));
      permit.answered();
    }
    return clock.now();
  }

  /** What a thread does that can be interrupted. */
  private interface Interruptible {
    void run() throws InterruptedException;
  }

  /** Starts a thread and returns once it waits. */
  private static Thread waiting(String name, Interruptible work) throws InterruptedException {
    CountDownLatch queueing = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              queueing.countDown();
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    queueing.await();
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return thread;
  }

  /** Time that stands still until it is let pass, and then passes for one sleeper. */
  private static final class GatedClock implements MonotonicClock {
    private final Semaphore gate = new Semaphore(0);
    private volatile Duration now = Duration.ZERO;

    @Override
    public Duration now() {
      return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      gate.acquire();
    }

    void letPass(Duration duration) {
      now = now.plus(duration);
      gate.release();
    }
  }
}
