package dev.friendgroups.adapters.postgres;

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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A plan that becomes a job: grouped on this machine, then copied into the database in one
 * transaction, however many accounts it has.
 */
final class PostgresDraft implements DeletionLedger.Draft {
  private final Database database;
  private final InstantSource time;
  private final PlannedRows rows = new PlannedRows(Path.of(System.getProperty("java.io.tmpdir")));
  private boolean accepted;
  private boolean closed;

  PostgresDraft(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  /** Something that reads or writes temporary files. */
  @FunctionalInterface
  private interface Spilling<T> {
    T run() throws IOException;
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

  private static StorageException failure(Exception e) {
    return new StorageException(
        "cannot keep the plan in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage(),
        e);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the draft was closed");
    }
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

  /** Not repeated when in doubt: the job would be there twice. */
  @Override
  public JobNumber accept(String chat, boolean backup) {
    PlanSize size = size();
    if (accepted) {
      throw new IllegalStateException("the draft is a job already");
    }
    try {
      JobNumber number = spilling(() -> accept(rows.accounts(), chat, backup, size));
      accepted = true;
      return number;
    } catch (UncheckedSqlException e) {
      throw database.failure(e.sql);
    }
  }

  /** Carries what the database says through what reads temporary files. */
  private static final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SQLException sql;

    UncheckedSqlException(SQLException sql) {
      super(sql);
      this.sql = sql;
    }
  }

  private JobNumber accept(
      Iterator<AccountPlan> accounts, String chat, boolean backup, PlanSize size) {
    try {
      return database.inTransaction(
          Database.Patience.LONG,
          connection -> {
            long job = insertJob(connection, chat, backup, size);
            new AccountCopy(connection, database.schema()).write(job, accounts);
            return new JobNumber(job);
          });
    } catch (SQLException e) {
      throw new UncheckedSqlException(e);
    }
  }

  private long insertJob(Connection connection, String chat, boolean backup, PlanSize size)
      throws SQLException {
    String insert =
        "INSERT INTO "
            + database.schema()
            + ".job (started, chat, backup, accounts, groups, duplicates, deletions)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, time.instant().toString());
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
