package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One's right to a job in the database: the number of its latest run. Whoever writes says it first;
 * somebody else who takes the job counts on, and nobody takes it while a writer has its row.
 *
 * @param schema where the tables are
 * @param job which job
 * @param run the number
 */
record Holding(String schema, JobNumber job, long run) {
  /** A right that begins, and what the job's totals are then. */
  record Begun(Holding holding, Totals totals) {}

  /**
   * Takes a job that nobody else has any more.
   *
   * @param taken as it is, and locked by this transaction
   * @param restores whether it is to be restored
   */
  static Begun take(
      Connection connection,
      String schema,
      Job taken,
      boolean restores,
      JobHolder holder,
      Lease lease)
      throws SQLException {
    Begun begun = begin(connection, schema, taken, lease);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + schema
                + ".run (job, run, restores, holder_user, holder_host, holder_process)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      statement.setLong(1, taken.number().value());
      statement.setLong(2, begun.holding().run());
      statement.setBoolean(3, restores);
      statement.setString(4, holder.user());
      statement.setString(5, holder.host());
      statement.setLong(6, holder.process());
      statement.executeUpdate();
    }
    return begun;
  }

  private static Begun begin(Connection connection, String schema, Job taken, Lease lease)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE "
                + schema
                + ".job SET run = run + 1, held_until = clock_timestamp() + ? * interval '1 ms'"
                + " WHERE number = ? RETURNING run, "
                + String.join(", ", Totals.COLUMNS))) {
      statement.setLong(1, lease.duration().toMillis());
      statement.setLong(2, taken.number().value());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Holding holding = new Holding(schema, taken.number(), row.getLong(1));
        return new Begun(holding, Totals.read(row, 2));
      }
    }
  }

  /**
   * Heads a transaction that writes for the job: renews the lease, even a late one that nobody
   * wanted meanwhile, and says what the totals are now.
   *
   * @throws HoldLostException when somebody else has the job, or nobody any more
   */
  void renew(Connection connection, Totals totals, Lease lease) throws SQLException {
    String set = String.join(", ", Totals.COLUMNS.stream().map(name -> name + " = ?").toList());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE "
                + schema
                + ".job SET held_until = clock_timestamp() + ? * interval '1 ms', "
                + set
                + " WHERE number = ? AND run = ?")) {
      statement.setLong(1, lease.duration().toMillis());
      totals.bind(statement, 2);
      statement.setLong(2 + Totals.COLUMNS.size(), job.value());
      statement.setLong(3 + Totals.COLUMNS.size(), run);
      if (statement.executeUpdate() == 0) {
        Optional<JobHolder> now = new JobRows(schema).holder(connection, job);
        throw new HoldLostException(job, now);
      }
    }
  }

  /** Whether an earlier attempt to give it back took effect, though nobody was told. */
  boolean givenBack(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT 1 FROM " + schema + ".run WHERE job = ? AND run = ? AND ended IS NOT NULL")) {
      statement.setLong(1, job.value());
      statement.setLong(2, run);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Lets others have the job at once, unless they have it already. */
  void giveBack(Connection connection) throws SQLException {
    try (PreparedStatement end =
            connection.prepareStatement(
                "UPDATE "
                    + schema
                    + ".run SET ended = clock_timestamp() WHERE job = ? AND run = ?");
        PreparedStatement free =
            connection.prepareStatement(
                "UPDATE " + schema + ".job SET held_until = NULL WHERE number = ? AND run = ?")) {
      for (PreparedStatement statement : new PreparedStatement[] {free, end}) {
        statement.setLong(1, job.value());
        statement.setLong(2, run);
        statement.executeUpdate();
      }
    }
  }
}
