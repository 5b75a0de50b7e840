package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.FakeClock;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PacerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(5);

  private final FakeClock clock = new FakeClock();
  private final Pacer pacer = new Pacer(1, clock);

  @Test
  void the_first_call_goes_at_once() throws InterruptedException {
    assertThat(pacer.await(Duration.ZERO)).isPresent();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_permit_comes_back_a_second_after_the_answer() throws InterruptedException {
    Duration answered = sendAndAnswer();

    assertThat(pacer.await(Duration.ofSeconds(5))).isPresent();

    assertThat(clock.now()).isEqualTo(answered.plus(SECOND).plus(MARGIN));
  }

  @Test
  void a_permit_that_comes_back_too_late_is_not_waited_for() throws InterruptedException {
    sendAndAnswer();
    Duration begin = clock.now();

    assertThat(pacer.await(SECOND)).isEmpty();

    assertThat(clock.now().minus(begin)).isLessThanOrEqualTo(SECOND);
  }

  @Test
  void a_permit_that_comes_back_just_in_time_is_waited_for() throws InterruptedException {
    sendAndAnswer();

    assertThat(pacer.await(SECOND.plus(MARGIN))).isPresent();
  }

  @Test
  void a_permit_that_was_never_used_comes_back_at_once() throws InterruptedException {
    pacer.await(Duration.ZERO).orElseThrow().close();
    clock.advance(Duration.ofMillis(900));

    assertThat(pacer.await(Duration.ZERO)).isPresent();
  }

  @Test
  void a_call_that_never_left_gives_its_permit_back_at_once() throws InterruptedException {
    try (Pacer.Permit permit = pacer.await(Duration.ZERO).orElseThrow()) {
      permit.usedFor(attempt());
    }
    clock.advance(Duration.ofMillis(900));

    assertThat(pacer.await(Duration.ZERO)).isPresent();
  }

  @Test
  void a_call_without_an_answer_may_have_arrived_until_it_was_given_up()
      throws InterruptedException {
    Attempt attempt = attempt();
    try (Pacer.Permit permit = pacer.await(Duration.ZERO).orElseThrow()) {
      permit.usedFor(attempt);
      attempt.begin();
      attempt.sentAt(clock.now());
      clock.advance(Duration.ofSeconds(5));
    }
    Duration givenUp = clock.now();

    assertThat(pacer.await(Duration.ofSeconds(5))).isPresent();

    assertThat(clock.now()).isEqualTo(givenUp.plus(SECOND).plus(MARGIN));
  }

  @Test
  void nothing_is_sent_while_every_permit_is_with_a_call_that_stalls() throws InterruptedException {
    assertThat(pacer.await(Duration.ZERO)).isPresent();
    clock.advance(Duration.ofMinutes(1));

    assertThat(pacer.await(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void closing_a_permit_after_the_answer_does_not_give_it_back_twice() throws InterruptedException {
    Duration answered;
    try (Pacer.Permit permit = pacer.await(Duration.ZERO).orElseThrow()) {
      permit.answered();
      answered = clock.now();
    }

    assertThat(pacer.await(Duration.ofSeconds(5))).isPresent();
    Duration second = clock.now();

    assertThat(second).isEqualTo(answered.plus(SECOND).plus(MARGIN));
    assertThat(pacer.await(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void those_who_wait_are_served_in_the_order_they_came() throws InterruptedException {
    GatedClock gated = new GatedClock();
    Pacer fair = new Pacer(1, gated);
    fair.await(Duration.ZERO).orElseThrow().answered();
    List<Thread> waiting = new ArrayList<>();
    for (int who = 0; who < 4; who++) {
      CountDownLatch queueing = new CountDownLatch(1);
      Thread thread = new Thread(() -> waitAndAnswer(fair, queueing), "waiting-" + who);
      thread.setDaemon(true);
      thread.start();
      queueing.await();
      untilBlocked(thread);
      waiting.add(thread);
    }

    for (Thread next : waiting) {
      gated.letPass(Duration.ofSeconds(2));
      next.join();
    }

    assertThat(waiting).noneMatch(Thread::isAlive);
  }

  private Duration sendAndAnswer() throws InterruptedException {
    Attempt attempt = attempt();
    try (Pacer.Permit permit = pacer.await(Duration.ZERO).orElseThrow()) {
      permit.usedFor(attempt);
      attempt.begin();
      attempt.sentAt(clock.now());
      clock.advance(Duration.ofMillis(50));
      permit.answered();
    }
    return clock.now();
  }

  private static Attempt attempt() {
    return new Attempt(HttpUrl.get("http://127.0.0.1"), "");
  }

  private static void waitAndAnswer(Pacer pacer, CountDownLatch queueing) {
    queueing.countDown();
    try {
      pacer.await(Duration.ofMinutes(1)).orElseThrow().answered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void untilBlocked(Thread thread) {
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
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
