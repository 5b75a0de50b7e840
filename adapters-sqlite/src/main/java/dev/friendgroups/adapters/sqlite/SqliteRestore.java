package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A job being restored. */
final class SqliteRestore implements DeletionLedger.Restore {
  private final HeldJob held;
  private final Set<Account> only;
  private final InstantSource clock;
  private final Statements statements = new Statements();

  /** For the writing thread. */
  private boolean undated;

  /**
   * @param only the accounts to restore; empty for all
   * @param time dates what is put back
   * @param clock waits between commits
   */
  SqliteRestore(
      LedgerFile file,
      FileLock lock,
      Job job,
      Set<Account> only,
      InstantSource time,
      MonotonicClock clock) {
    this.only = only;
    this.clock = time;
    held = new HeldJob(file, lock, job, this::date, clock);
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
    return restorable(held.accounts(toPutBack(only)), only).<RestoreTask>map(Task::new).iterator();
  }

  /**
   * Those saved, but for what was put back by a restore of all that came to no end, in SQL.
   *
   * @param only the accounts to restore; empty for all
   */
  static String toPutBack(Set<Account> only) {
    return only.isEmpty()
        ? "restored = 0 AND backup.groups IS NOT NULL"
        : "backup.groups IS NOT NULL";
  }

  /**
   * Those to be put back.
   *
   * @param pages of those that are {@linkplain #toPutBack to put back}
   * @param only the accounts to restore; empty for all
   */
  static Stream<AccountRow> restorable(AccountPages pages, Set<Account> only) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .filter(row -> only.isEmpty() || only.contains(row.state().plan().account()))
        .filter(row -> row.state().restorable());
  }

  @Override
  public void finish() {
    held.commits().write(only.isEmpty() ? this::beginAnew : open -> {});
  }

  private void beginAnew(Connection open) throws SQLException {
    try (PreparedStatement update =
        open.prepareStatement("UPDATE account SET restored = 0 WHERE job = ? AND restored = 1")) {
      update.setLong(1, job().number().value());
      update.executeUpdate();
    }
  }

  /** Once for many accounts. */
  private void date(Connection open) throws SQLException {
    if (undated) {
      undated = false;
      PreparedStatement update =
          statements.get(open, "UPDATE job SET restored_at = ? WHERE number = ?");
      update.setString(1, clock.instant().toString());
      update.setLong(2, job().number().value());
      update.executeUpdate();
    }
  }

  @Override
  public void close() {
    held.close();
  }

  /** One account to be put back, which knows its own row. */
  private final class Task implements RestoreTask {
    private final long position;
    private final AccountBackup state;

    Task(AccountRow row) {
      position = row.position();
      state = row.state();
    }

    @Override
    public AccountPlan plan() {
      return state.plan();
    }

    @Override
    public Set<GroupName> names() {
      return state.names();
    }

    @Override
    public FriendGroups groups() {
      return state.groups();
    }

    @Override
    public void record(RestoreOutcome outcome) {
      held.commits().writeLater(open -> write(open, outcome));
    }

    private void write(Connection open, RestoreOutcome outcome) throws SQLException {
      if (only.isEmpty() && state.concludedBy(outcome)) {
        PreparedStatement update =
            statements.get(open, "UPDATE account SET restored = 1 WHERE job = ? AND position = ?");
        update.setLong(1, job().number().value());
        update.setLong(2, position);
        update.executeUpdate();
      }
      if (!outcome.restored().isEmpty()) {
        new RestoredGroups(statements, job().number()).add(open, position, outcome.restored());
        undated = true;
      }
    }
  }
}
