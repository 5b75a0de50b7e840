package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Doubt;
import dev.friendgroups.application.planning.PlannedDraft;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;

/**
 * A plan that becomes a job: grouped on this machine, then copied into the database in one
 * transaction, however many accounts it has.
 */
final class PostgresDraft extends PlannedDraft {
  private static final String FOLDER = System.getProperty("java.io.tmpdir");

  private final Database database;
  private final InstantSource time;

  PostgresDraft(Database database, InstantSource time) {
    super(Path.of(FOLDER), "in " + FOLDER);
    this.database = database;
    this.time = time;
  }

  /** Not repeated when in doubt: the job would be there twice. */
  @Override
  protected JobNumber write(
      Iterator<AccountPlan> accounts, PlanSize size, String chat, boolean backup) {
    try {
      return database.inTransaction(
          Database.TimeLimits.LONG,
          connection -> {
            long job = insertJob(connection, chat, backup, size);
            new AccountCopy(connection, database.schema()).write(job, accounts);
            return new JobNumber(job);
          });
    } catch (SQLException e) {
      StorageException failure = database.failure(e);
      throw Doubt.remains(e)
          ? new StorageUnavailableException(
              failure.getMessage()
                  + "; the job may be there all the same: look at the history before you try again",
              e)
          : failure;
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
}
