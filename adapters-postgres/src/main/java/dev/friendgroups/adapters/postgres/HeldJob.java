package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.Job;
import java.time.Duration;

/** A job that nobody else can run or restore until this is closed, or lost. */
final class HeldJob implements AutoCloseable {
  private final Job job;
  private final GroupCommit commits;
  private final Reading reading;
  private boolean closed;

  /**
   * @param job as it was when it was taken
   * @param takenAt when that was asked for
   */
  HeldJob(
      Database database,
      Job job,
      Holding.Begun begun,
      Lease lease,
      MonotonicClock clock,
      Duration takenAt) {
    this.job = job;
    commits = new GroupCommit(database, begun.holding(), begun.totals(), lease, clock, takenAt);
    reading = new Reading(database, commits::held, clock);
  }

  Job job() {
    return job;
  }

  Duration held() {
    return commits.held();
  }

  GroupCommit commits() {
    return commits;
  }

  /**
   * The job's accounts, in their order.
   *
   * @param condition which of them, in SQL
   */
  AccountPages accounts(String condition) {
    return new AccountPages(reading, job.number().value(), job.size().accounts(), condition);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      commits.close();
    }
  }
}
