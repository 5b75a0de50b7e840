package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.planning.PlannedRows;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A plan that becomes a job. A big one is written in several transactions, none of which anybody
 * sees before the last one accepts the job.
 */
final class SqliteDraft implements DeletionLedger.Draft {
  private static final int ROWS_PER_TRANSACTION = 50_000;
  private static final int ROWS_PER_BATCH = 1_000;

  private final LedgerFile file;
  private final JobLocks locks;
  private final InstantSource clock;
  private final PlannedRows rows;
  private boolean accepted;
  private boolean closed;

  SqliteDraft(LedgerFile file, JobLocks locks, InstantSource clock) {
    this.file = file;
    this.locks = locks;
    this.clock = clock;
    this.rows = new PlannedRows(file.folder());
  }

  /** Something that reads or writes temporary files. */
  @FunctionalInterface
  private interface Spilling<T> {
    T run() throws IOException;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the draft was closed");
    }
  }

  private <T> T spilling(Spilling<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw failure(e);
    } catch (UncheckedIOException e) {
      throw failure(e);
    }
  }

  private StorageException failure(Exception e) {
    return new StorageException(
        "cannot keep the plan beside the ledger " + file.path() + ": " + e.getMessage(), e);
  }

  @Override
  public void add(Account account, GroupName name) {
    requireOpen();
    spilling(
        () -> {
          rows.add(account, name);
          return true;
        });
  }

  @Override
  public PlanSize size() {
    requireOpen();
    return spilling(rows::size);
  }

  @Override
  public Stream<AccountPlan> accounts() {
    requireOpen();
    Iterator<AccountPlan> accounts = spilling(rows::accounts);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(accounts, 0), false);
  }

  @Override
  public JobNumber accept(String chat, boolean backup) {
    PlanSize size = size();
    if (accepted) {
      throw new IllegalStateException("the draft is a job already");
    }
    try (Connection connection = file.open()) {
      JobNumber job =
          spilling(
              () ->
                  size.accounts() <= ROWS_PER_TRANSACTION
                      ? accept(connection, chat, backup, rows.accounts())
                      : acceptInParts(connection, chat, backup, rows.accounts()));
      accepted = true;
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

  private JobNumber accept(
      Connection connection, String chat, boolean backup, Iterator<AccountPlan> accounts) {
    return file.inTransaction(
        connection,
        open -> {
          long job = insertJob(open, chat, backup);
          insertAccounts(open, job, accounts, 0);
          accept(open, job);
          return new JobNumber(job);
        });
  }

  private JobNumber acceptInParts(
      Connection connection, String chat, boolean backup, Iterator<AccountPlan> accounts) {
    List<FileLock> lock = new ArrayList<>();
    try {
      long job =
          file.inTransaction(
              connection,
              open -> {
                long number = insertJob(open, chat, backup);
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

  private long insertJob(Connection open, String chat, boolean backup) throws SQLException {
    PlanSize size = size();
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

  @Override
  public void close() {
    closed = true;
    spilling(
        () -> {
          rows.close();
          return true;
        });
  }
}
