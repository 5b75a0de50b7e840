package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.Job;
import java.time.Duration;

/** A job that nobody else can have until this is closed, or lost. */
abstract class InMemoryHold implements DeletionLedger.Hold {
  final InMemoryJobs jobs;
  private final InMemoryLease lease;
  private final Job job;
  private boolean closed;

  InMemoryHold(InMemoryJobs jobs, InMemoryLease lease) {
    this.jobs = jobs;
    this.lease = lease;
    synchronized (jobs) {
      this.job = lease.entry.job();
    }
  }

  @Override
  public Job job() {
    return job;
  }

  @Override
  public Duration held() {
    synchronized (jobs) {
      return closed ? Duration.ZERO : lease.left();
    }
  }

  /** What is to be written to; renews the hold. For use under the jobs' lock. */
  InMemoryEntry written() {
    InMemoryEntry entry = entry();
    lease.renew();
    return entry;
  }

  /** For use under the jobs' lock. */
  InMemoryEntry entry() {
    if (closed) {
      throw new IllegalStateException("job " + job.number() + " was given back");
    }
    return lease.entry;
  }

  @Override
  public void close() {
    synchronized (jobs) {
      if (!closed) {
        closed = true;
        lease.end();
      }
    }
  }
}
