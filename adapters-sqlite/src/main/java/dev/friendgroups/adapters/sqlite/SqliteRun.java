package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.AccountTask;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** A job being run: read by one connection, written by another. */
final class SqliteRun implements DeletionLedger.Run {
  private final DatabaseFile file;
  private final FileLock claim;
  private final Job job;
  private final Connection reading;
  private final JobWriter writer;
  private final GroupCommit commits;
  private boolean closed;

  SqliteRun(DatabaseFile file, FileLock claim, Job job) {
    this.file = file;
    this.claim = claim;
    this.job = job;
    reading = file.open();
    writer = new JobWriter(job.number());
    commits =
        new GroupCommit(
            file,
            file.open(),
            open -> {
              writer.writeTotals(open);
              return true;
            });
  }

  @Override
  public Job job() {
    return job;
  }

  @Override
  public Iterator<AccountTask> tasks() {
    AccountPages pages = new AccountPages(file, reading, job.number().value(), "conclusive = 0");
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public AccountTask next() {
        AccountRow row = pages.next();
        writer.expect(row.plan().account(), row.position());
        return new AccountTask(row.plan(), row.backedUp());
      }
    };
  }

  @Override
  public void backUp(Account account, List<FriendGroup> groups) {
    commits.write(
        open -> {
          writer.backUp(open, account, groups);
          return true;
        });
  }

  @Override
  public void record(AccountOutcome outcome) {
    commits.writeLater(
        open -> {
          writer.record(open, outcome);
          return true;
        });
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
      Claims.release(claim);
      try {
        reading.close();
      } catch (SQLException e) {
        throw file.failure(e);
      }
    }
  }
}
