package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** A job being restored. */
final class SqliteRestore implements DeletionLedger.Restore {
  private final HeldJob held;
  private final Set<Account> only;
  private final Statements statements = new Statements();

  /**
   * @param only the accounts to restore; empty for all
   */
  SqliteRestore(LedgerFile file, FileLock lock, Job job, Set<Account> only) {
    this.only = Set.copyOf(only);
    held = new HeldJob(file, lock, job, open -> {});
  }

  @Override
  public Job job() {
    return held.job();
  }

  /** Its lock lasts for as long as this process. */
  @Override
  public Duration held() {
    return held.held();
  }

  @Override
  public Iterator<RestoreTask> tasks() {
    AccountPages pages = held.accounts("restored = 0 AND backup.groups IS NOT NULL");
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .filter(row -> only.isEmpty() || only.contains(row.plan().account()))
        .filter(AccountRow::restorable)
        .<RestoreTask>map(Task::new)
        .iterator();
  }

  @Override
  public void finish() {
    held.commits()
        .write(
            open -> {
              try (PreparedStatement update =
                  open.prepareStatement(
                      "UPDATE account SET restored = 0 WHERE job = ? AND restored = 1")) {
                update.setLong(1, job().number().value());
                update.executeUpdate();
              }
            });
  }

  @Override
  public void close() {
    held.close();
  }

  /** One account to be put back, which knows its own row. */
  private final class Task implements RestoreTask {
    private final long position;
    private final AccountRow row;

    Task(AccountRow row) {
      position = row.position();
      this.row = row;
    }

    @Override
    public AccountPlan plan() {
      return row.plan();
    }

    @Override
    public FriendGroups groups() {
      long sequence = row.outcome().map(DeletionOutcome::sequence).orElse(0L);
      return new FriendGroups(row.plan().account(), sequence, row.deletedOrInDoubt());
    }

    @Override
    public void record(RestoreOutcome outcome) {
      held.commits().writeLater(open -> markIfDone(open, outcome));
    }

    private void markIfDone(Connection open, RestoreOutcome outcome) throws SQLException {
      if (outcome.conclusive()) {
        PreparedStatement update =
            statements.get(open, "UPDATE account SET restored = 1 WHERE job = ? AND position = ?");
        update.setLong(1, job().number().value());
        update.setLong(2, position);
        update.executeUpdate();
      }
    }
  }
}
