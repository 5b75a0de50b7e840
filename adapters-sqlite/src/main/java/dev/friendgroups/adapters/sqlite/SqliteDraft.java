package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.planning.PlannedDraft;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A plan that becomes a job. A big one is written in several transactions, none of which anybody
 * sees before the last one accepts the job.
 */
final class SqliteDraft extends PlannedDraft {
  private static final int ROWS_PER_TRANSACTION = 50_000;
  private static final int ROWS_PER_BATCH = 1_000;

  private final LedgerFile file;
  private final JobLocks locks;
  private final InstantSource clock;

  SqliteDraft(LedgerFile file, JobLocks locks, InstantSource clock) {
    super(file.folder(), "beside the ledger " + file.path());
    this.file = file;
    this.locks = locks;
    this.clock = clock;
  }

  @Override
  protected JobNumber write(
      Iterator<AccountPlan> accounts, PlanSize size, String chat, boolean backup) {
    try (Connection connection = file.open()) {
      JobNumber job =
          size.accounts() <= ROWS_PER_TRANSACTION
              ? acceptAtOnce(connection, accounts, size, chat, backup)
              : acceptInParts(connection, accounts, size, chat, backup);
      takeIntoMainFile(connection);
      return job;
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  /**
   * Whoever copies the main file alone has the plan at least. As far as nobody is in the way: the
   * plan is durable all the same.
   */
  private static void takeIntoMainFile(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLException e) {
      return;
    }
  }

  private JobNumber acceptAtOnce(
      Connection connection,
      Iterator<AccountPlan> accounts,
      PlanSize size,
      String chat,
      boolean backup) {
    return file.inTransaction(
        connection,
        open -> {
          long job = insertJob(open, size, chat, backup);
          insertAccounts(open, job, accounts, 0);
          accept(open, job);
          return new JobNumber(job);
        });
  }

  private JobNumber acceptInParts(
      Connection connection,
      Iterator<AccountPlan> accounts,
      PlanSize size,
      String chat,
      boolean backup) {
    List<FileLock> lock = new ArrayList<>();
    try {
      long job =
          file.inTransaction(
              connection,
              open -> {
                long number = insertJob(open, size, chat, backup);
                // Locked while in the making, so that nobody takes it for a leftover.
                lock.add(locks.lock(new JobNumber(number)));
                return number;
              });
      long position = 0;
      while (accounts.hasNext()) {
        long from = position;
        position =
            file.inTransaction(connection, open -> insertAccounts(open, job, accounts, from));
      }
      return file.inTransaction(
          connection,
          open -> {
            accept(open, job);
            return new JobNumber(job);
          });
    } finally {
      lock.forEach(JobLocks::unlock);
    }
  }

  private long insertJob(Connection open, PlanSize size, String chat, boolean backup)
      throws SQLException {
    String insert =
        "INSERT INTO job (started, chat, backup, accounts, groups, duplicates, deletions)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number";
    try (PreparedStatement statement = open.prepareStatement(insert)) {
      statement.setString(1, clock.instant().toString());
      statement.setString(2, chat);
      statement.setBoolean(3, backup);
      statement.setLong(4, size.accounts());
      statement.setLong(5, size.groups());
      statement.setLong(6, size.duplicates());
      statement.setLong(7, size.deletions());
      try (ResultSet number = statement.executeQuery()) {
        number.next();
        return number.getLong(1);
      }
    }
  }

  /** Returns the position of the next account. */
  private static long insertAccounts(
      Connection open, long job, Iterator<AccountPlan> accounts, long from) throws SQLException {
    long position = from;
    try (PreparedStatement statement =
        open.prepareStatement(
            "INSERT INTO account (job, position, account, planned) VALUES (?, ?, ?, ?)")) {
      while (accounts.hasNext() && position < from + ROWS_PER_TRANSACTION) {
        AccountPlan plan = accounts.next();
        statement.setLong(1, job);
        statement.setLong(2, position);
        statement.setString(3, plan.account().id());
        statement.setString(4, Texts.names(plan.names()));
        statement.addBatch();
        position++;
        if (position % ROWS_PER_BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
      return position;
    }
  }

  private static void accept(Connection open, long job) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.executeUpdate("UPDATE job SET accepted = 1 WHERE number = " + job);
    }
  }
}
