package dev.friendgroups.application.port.out;

import java.time.Duration;

/**
 * One operation on one account: the deadline that all its calls share, and how many calls it took.
 * For one thread.
 */
public final class Operation {
  private final MonotonicClock clock;
  private final Duration end;
  private int calls;

  private Operation(MonotonicClock clock, Duration end) {
    this.clock = clock;
    this.end = end;
  }

  /** An operation that starts now and may take this long, retries and waiting included. */
  public static Operation within(Duration timeout, MonotonicClock clock) {
    return new Operation(clock, clock.now().plus(timeout));
  }

  /** The time left; never negative. */
  public Duration remaining() {
    Duration left = end.minus(clock.now());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether no time is left. */
  public boolean expired() {
    return remaining().isZero();
  }

  /** To be called by a gateway before each API call it sends, retries included. */
  public void countCall() {
    calls++;
  }

  /** API calls sent so far. */
  public int calls() {
    return calls;
  }
}
