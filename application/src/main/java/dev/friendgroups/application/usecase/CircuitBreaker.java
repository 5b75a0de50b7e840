package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Slows a job down when one account after the other fails for passing reasons, and ends it when
 * waiting does not help.
 *
 * <p>After {@value #FAILURES} such failures in a row it opens: nothing is begun for a second, and
 * then only a single account. When that succeeds, it closes and all goes on as before; when it
 * fails, the wait doubles, and after {@value #WAITS} waits nothing is to be hoped for any more.
 */
final class CircuitBreaker {
  static final int FAILURES = 5;
  static final int WAITS = 6;
  private static final Duration TICK = Duration.ofMillis(100);

  private final MonotonicClock clock;
  private int failures;
  private int level;
  private Duration openUntil = Duration.ZERO;
  private boolean probing;

  CircuitBreaker(MonotonicClock clock) {
    this.clock = clock;
  }

  /**
   * Waits until an account may be begun.
   *
   * @param cancelled ends the waiting
   * @return the level to hand to {@link #failed}
   */
  int await(BooleanSupplier cancelled) throws InterruptedException {
    while (!cancelled.getAsBoolean()) {
      Duration wait;
      synchronized (this) {
        wait = openUntil.minus(clock.now());
        if (level == 0) {
          return 0;
        }
        if (!probing && (wait.isNegative() || wait.isZero())) {
          probing = true;
          return level;
        }
      }
      boolean soon = wait.compareTo(TICK) < 0 && wait.compareTo(Duration.ZERO) > 0;
      clock.sleep(soon ? wait : TICK);
    }
    return 0;
  }

  /**
   * Lets everybody go on: Chat did or refused something for good, or nothing is left to wait for.
   */
  synchronized void close() {
    failures = 0;
    level = 0;
    probing = false;
  }

  /**
   * An account failed for a passing reason.
   *
   * @param begunAt the level at which it was begun; an account begun before the last wait says
   *     nothing about whether that wait helped
   * @return how long nothing is begun now; zero when this failure changes nothing
   */
  synchronized Duration failed(int begunAt) {
    failures++;
    if (begunAt != level || (level == 0 && failures < FAILURES)) {
      return Duration.ZERO;
    }
    level++;
    probing = false;
    Duration wait = Duration.ofSeconds(1L << (level - 1));
    openUntil = clock.now().plus(wait);
    return wait;
  }

  /**
   * An account came to no end that says anything of Chat: another one shows whether waiting helped.
   *
   * @param begunAt the level at which it was begun
   */
  synchronized void undecided(int begunAt) {
    probing &= begunAt != level;
  }

  /** Whether accounts may be begun without waiting. */
  synchronized boolean closed() {
    return level == 0;
  }

  /** Whether no wait has helped. */
  synchronized boolean hopeless() {
    return level > WAITS;
  }
}
