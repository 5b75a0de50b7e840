package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.HoldLostException;
import java.time.Duration;
import java.time.Instant;

/** The right of one to a job in memory; for use under the jobs' lock. */
final class InMemoryLease {
  final InMemoryEntry entry;
  private final InMemoryLeases all;
  private Duration until = Duration.ZERO;

  InMemoryLease(InMemoryLeases all, InMemoryEntry entry) {
    this.all = all;
    this.entry = entry;
  }

  /** How long it lasts unless it is renewed; not negative. */
  Duration left() {
    if (!all.isLatest(this)) {
      return Duration.ZERO;
    }
    if (all.lease.equals(Hold.FOR_EVER)) {
      return Hold.FOR_EVER;
    }
    Duration left = until.minus(all.time.now());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Lets it last for as long as at first, even when its time is over but nobody took the job.
   *
   * @throws HoldLostException when somebody did
   */
  void renew() {
    if (!all.isLatest(this)) {
      throw new HoldLostException(entry.number(), all.holder(entry.number(), Instant.EPOCH));
    }
    if (!all.lease.equals(Hold.FOR_EVER)) {
      until = all.time.now().plus(all.lease);
    }
  }

  /** Gives the job back, unless somebody else has it by now. */
  void end() {
    all.end(this);
  }
}
