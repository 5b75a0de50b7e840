package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Measures how much of a lease has gone by, where the server's clock cannot be asked: a machine's
 * own clock may stand still while the machine sleeps, and the time of day, which does not, may be
 * set. The longer of what the two say counts, so that a lease is given up too early at worst.
 *
 * @param clock never goes back
 * @param time the time of day
 */
record LeaseClock(MonotonicClock clock, InstantSource time) {
  /** When something was asked for, by both. */
  record Moment(Duration clock, Instant time) {}

  Moment now() {
    return new Moment(clock.now(), time.instant());
  }

  /** What is left of so much time that began at that moment; not negative. */
  Duration left(Duration lease, Moment since) {
    Duration measured = clock.now().minus(since.clock());
    Duration told = Duration.between(since.time(), time.instant());
    Duration left = lease.minus(measured.compareTo(told) < 0 ? told : measured);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
