package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.AccountTask;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import java.nio.channels.FileLock;
import java.util.Iterator;
import java.util.List;

/** A job being run. */
final class SqliteRun implements DeletionLedger.Run {
  private final HeldJob held;
  private final JobWriter writer;

  SqliteRun(DatabaseFile file, FileLock lock, Job job) {
    writer = new JobWriter(job.number());
    held = new HeldJob(file, lock, job, writer::writeTotals);
  }

  @Override
  public Job job() {
    return held.job();
  }

  @Override
  public Iterator<AccountTask> tasks() {
    AccountPages pages = held.accounts("conclusive = 0");
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public AccountTask next() {
        AccountRow row = pages.next();
        writer.expect(row);
        return new AccountTask(row.plan(), row.backedUp());
      }
    };
  }

  @Override
  public void backUp(Account account, List<FriendGroup> groups) {
    held.commits().write(open -> writer.backUp(open, account, groups));
  }

  @Override
  public void record(AccountOutcome outcome) {
    held.commits().writeLater(open -> writer.record(open, outcome));
  }

  @Override
  public void close() {
    held.close();
  }
}
