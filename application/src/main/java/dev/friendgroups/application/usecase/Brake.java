package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Slows a job down when one account after the other fails for passing reasons, and pauses it when
 * waiting does not help.
 *
 * <p>After {@value #PATIENCE} such failures in a row nothing is begun for a second, and then only a
 * single account: when that succeeds, all goes on as before; when it fails, the wait doubles, and
 * after {@value #WAITS} waits the brake is pulled for good.
 */
final class Brake {
  static final int PATIENCE = 5;
  static final int WAITS = 6;
  private static final Duration TICK = Duration.ofMillis(100);

  private final MonotonicClock clock;
  private int failures;
  private int level;
  private Duration released = Duration.ZERO;
  private boolean probing;

  Brake(MonotonicClock clock) {
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
        wait = released.minus(clock.now());
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
  synchronized void lift() {
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
    if (begunAt != level || (level == 0 && failures < PATIENCE)) {
      return Duration.ZERO;
    }
    level++;
    probing = false;
    Duration wait = Duration.ofSeconds(1L << (level - 1));
    released = clock.now().plus(wait);
    return wait;
  }

  /** Whether no wait has helped. */
  synchronized boolean pulled() {
    return level > WAITS;
  }
}
