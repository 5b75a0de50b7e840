package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Transactions;
import dev.friendgroups.domain.deletion.Job;
import java.time.Duration;

/** A job that nobody else can run or restore until this is closed, or lost. */
final class HeldJob implements AutoCloseable {
  private final Job job;
  private final GroupCommit commits;
  private final Transactions transactions;
  private volatile boolean closed;

  /**
   * @param job as it was when it was taken
   * @param takenAt when that was asked for
   */
  HeldJob(
      Database database,
      Job job,
      Holding.Begun begun,
      Lease lease,
      LeaseClock clock,
      LeaseClock.Moment takenAt) {
    this.job = job;
    LeasedWriter writer = new LeasedWriter(database, begun, lease, clock, takenAt);
    transactions = writer.reading();
    commits = new GroupCommit(writer, lease, clock.clock());
  }

  Job job() {
    return job;
  }

  Duration held() {
    return closed ? Duration.ZERO : commits.held();
  }

  GroupCommit commits() {
    return commits;
  }

  /**
   * The job's accounts, in their order.
   *
   * @param query which of them
   */
  AccountPages accounts(AccountQuery query) {
    return new AccountPages(transactions, job.number().value(), job.size().accounts(), query);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      commits.close();
    }
  }
}
