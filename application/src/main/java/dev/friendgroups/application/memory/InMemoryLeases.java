package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who holds which job in memory, and until when; for use under the jobs' lock. */
final class InMemoryLeases {
  final MonotonicClock time;
  final Duration lease;
  private final Map<JobNumber, InMemoryLease> latest = new HashMap<>();

  InMemoryLeases(MonotonicClock time, Duration lease) {
    this.time = time;
    this.lease = lease;
  }

  InMemoryLease take(InMemoryEntry entry, Instant now) {
    InMemoryLease other = latest.get(entry.number());
    if (other != null && !other.left().isZero()) {
      throw new JobBusyException(entry.number(), holder(other, now));
    }
    InMemoryLease taken = new InMemoryLease(this, entry);
    latest.put(entry.number(), taken);
    taken.renew();
    return taken;
  }

  boolean isLatest(InMemoryLease one) {
    return latest.get(one.entry.number()) == one;
  }

  Optional<JobHolder> holder(JobNumber job, Instant now) {
    return Optional.ofNullable(latest.get(job)).map(other -> holder(other, now));
  }

  private static JobHolder holder(InMemoryLease of, Instant now) {
    Duration left = of.left();
    return new JobHolder(
        System.getProperty("user.name", "somebody"),
        "localhost",
        ProcessHandle.current().pid(),
        left.equals(Hold.FOR_EVER) ? Optional.empty() : Optional.of(now.plus(left)));
  }

  void end(InMemoryLease one) {
    latest.remove(one.entry.number(), one);
  }
}
