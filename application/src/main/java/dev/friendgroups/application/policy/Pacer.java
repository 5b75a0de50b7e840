package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps calls to one API below its quota, counted where they arrive.
 *
 * <p>Each call takes one of as many permits as there are calls in a second, and gives it back one
 * second after it has arrived. When that was, only Chat knows, but an answer tells: of the time
 * between sending and answer, as much as the fastest of the latest answers took cannot have been
 * spent on a detour. So whatever second one looks at, the calls arriving in it all held a permit
 * when the last of them was sent. Beyond that calls are spaced evenly, so that a second's quota is
 * not spent in its first moment.
 */
final class Pacer {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

  /**
   * Two clocks tick differently, and the fastest answer so far may not be the fastest possible:
   * what is a second here may be a little less elsewhere.
   */
  private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(5);

  /** How far behind the even spacing calls may fall and still catch up. */
  private static final long CATCH_UP = TimeUnit.MILLISECONDS.toNanos(100);

  /** How long to wait before looking again when every permit is with a call under way. */
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  /** The answers without which nothing is known about the shortest wait: two seconds' or more. */
  private static final int FEWEST_ANSWERS = 4;

  private final int callsPerSecond;
  private final long spacing;
  private final MonotonicClock clock;

  /** Whoever is next waits holding it, the others wait for it in the order they came. */
  private final ReentrantLock turnstile = new ReentrantLock(true);

  /** When the calls were answered that still hold a permit. */
  private final PriorityQueue<Long> answers = new PriorityQueue<>();

  private final ShortestWait shortestWait;
  private int underWay;
  private long due = Long.MIN_VALUE;

  Pacer(int callsPerSecond, MonotonicClock clock) {
    this.callsPerSecond = callsPerSecond;
    this.spacing = WINDOW / callsPerSecond;
    this.shortestWait = new ShortestWait(Math.max(FEWEST_ANSWERS, 2 * callsPerSecond));
    this.clock = clock;
  }

  /** Waits until one more call may be sent, however long that takes. */
  Permit await() throws InterruptedException {
    turnstile.lockInterruptibly();
    try {
      while (true) {
        long wait = take();
        if (wait <= 0) {
          return new Permit();
        }
        clock.sleep(Duration.ofNanos(wait));
      }
    } finally {
      turnstile.unlock();
    }
  }

  /** Takes a permit, or says how long to wait before trying again. */
  private synchronized long take() {
    long now = now();
    while (!answers.isEmpty() && givenBack(answers.peek()) <= now) {
      answers.remove();
    }
    due = Math.max(due, now - CATCH_UP);
    if (due > now) {
      return due - now;
    }
    if (underWay + answers.size() >= callsPerSecond) {
      return answers.isEmpty() ? LOOK_AGAIN : Math.min(givenBack(answers.peek()) - now, LOOK_AGAIN);
    }
    due += spacing;
    underWay++;
    return 0;
  }

  /** When the permit of a call answered at that moment is free again, as far as is known now. */
  private long givenBack(long answered) {
    return answered - shortestWait.nanos() + WINDOW + MARGIN;
  }

  private synchronized void answered(long waited) {
    shortestWait.add(waited);
    underWay--;
    answers.add(now());
  }

  private synchronized void unanswered() {
    underWay--;
    // Without an answer, the call may have arrived just now.
    answers.add(now() + shortestWait.nanos());
  }

  private synchronized void unused() {
    underWay--;
  }

  private long now() {
    return clock.now().toNanos();
  }

  /** The right to send one call. Closing it gives it back. */
  final class Permit implements AutoCloseable {
    private static final long UNTOLD = -1;

    private volatile boolean sending;
    private volatile long sent = UNTOLD;
    private boolean answered;

    private Permit() {}

    /** The call may be arriving from now on. */
    void sending() {
      sending = true;
    }

    /** All of the call is on its way. */
    void sent() {
      sent = now();
    }

    /** Chat answered. */
    void answered() {
      long now = now();
      answered = true;
      Pacer.this.answered(sent == UNTOLD ? 0 : now - sent);
    }

    /** Without an answer, the call may have arrived as late as now, or never. */
    @Override
    public void close() {
      if (answered) {
        return;
      }
      if (sending) {
        unanswered();
      } else {
        unused();
      }
    }
  }
}
