package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.Job;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.time.Duration;

/**
 * A job that nobody else can run or restore until this is closed: read by one connection, written
 * by another.
 */
final class HeldJob implements AutoCloseable {
  private final LedgerFile file;
  private final FileLock lock;
  private final Job job;
  private final Connection reading;
  private final GroupCommit commits;
  private volatile boolean closed;

  /**
   * @param lock given up on closing
   * @param afterEach done at the end of each commit
   * @param clock waits between commits
   */
  HeldJob(
      LedgerFile file,
      FileLock lock,
      Job job,
      DatabaseFile.Change afterEach,
      MonotonicClock clock) {
    this.file = file;
    this.lock = lock;
    this.job = job;
    commits = new GroupCommit(file, file.open(), afterEach, clock);
    try {
      reading = file.open();
    } catch (RuntimeException e) {
      commits.close();
      throw e;
    }
  }

  Job job() {
    return job;
  }

  /** A lock is lost only by giving it back. */
  Duration held() {
    return closed ? Duration.ZERO : DeletionLedger.Hold.FOR_EVER;
  }

  /**
   * The job's accounts, in their order.
   *
   * @param condition which of them, in SQL
   */
  AccountPages accounts(String condition) {
    return new AccountPages(file, reading, job.number().value(), condition);
  }

  GroupCommit commits() {
    return commits;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      commits.close();
    } finally {
      JobLocks.unlock(lock);
      file.close(reading);
    }
  }
}
