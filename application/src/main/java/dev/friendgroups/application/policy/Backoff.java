package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits before another try: exponentially longer, and not exactly as long as everybody else. Safe
 * for use by many threads when its source of randomness is.
 */
public final class Backoff {
  private static final long FIRST_MILLIS = 200;
  private static final long LONGEST_MILLIS = 5_000;

  /** No pause is meant to take longer. */
  static final Duration LONGEST = Duration.ofMillis(LONGEST_MILLIS);

  private final MonotonicClock clock;
  private final RandomGenerator random;

  /**
   * Pauses by this clock.
   *
   * @param clock waits, and is interrupted
   * @param random decides how much shorter a pause is; it needs no secrecy
   */
  public Backoff(MonotonicClock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Waits: 200 ms before the first retry, doubling up to 5 s, each at random up to half shorter.
   *
   * @param attempt 1 before the first retry
   * @param remaining the time there is
   * @return whether the wait is over; false when it would not fit, or the thread was interrupted
   */
  public boolean pause(int attempt, Duration remaining) {
    long full = Math.min(FIRST_MILLIS << Math.min(attempt - 1, 10), LONGEST_MILLIS);
    Duration wait = Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    if (wait.compareTo(remaining) >= 0) {
      return false;
    }
    try {
      clock.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
