package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.Restoration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads jobs, who has them, and deletes them.
 *
 * @param schema where the tables are
 */
record JobRows(String schema) {
  private static final String SELECT =
      "SELECT number, started, chat, backup, job.accounts, job.groups, duplicates, deletions, "
          + String.join(", ", Totals.COLUMNS)
          + ", restored_at, put_back.accounts, put_back.groups FROM %1$s.job LEFT JOIN LATERAL ("
          + "SELECT count(*) AS accounts, sum(restored.groups) AS groups FROM %1$s.restored"
          + " WHERE restored.job = job.number AND job.restored_at IS NOT NULL"
          // What no run came after needs no look at each account.
          + " AND ((restored.groups > 0 AND restored.groups_run > coalesce((SELECT max(run.run)"
          + " FROM %1$s.run WHERE run.job = job.number AND NOT run.restores), 0)) OR ("
          + RestoredRows.STILL_THERE
          + "))) AS put_back ON true ";

  private static final int TOTALS = 9;
  private static final int RESTORED = TOTALS + Totals.COLUMNS.size();

  private String select() {
    return SELECT.formatted(schema);
  }

  List<Job> newestFirst(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(select() + "ORDER BY number DESC");
        ResultSet rows = statement.executeQuery()) {
      List<Job> jobs = new ArrayList<>();
      while (rows.next()) {
        jobs.add(read(rows));
      }
      return jobs;
    }
  }

  Optional<Job> find(Connection connection, JobNumber number) throws SQLException {
    return find(connection, number, "");
  }

  /**
   * A job that nobody else writes to for as long as this transaction lasts; empty if somebody does.
   */
  Optional<Job> lock(Connection connection, JobNumber number) throws SQLException {
    return find(
        connection,
        number,
        " AND (held_until IS NULL OR held_until < clock_timestamp()) FOR UPDATE OF job SKIP"
            + " LOCKED");
  }

  private Optional<Job> find(Connection connection, JobNumber number, String condition)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(select() + "WHERE number = ?" + condition)) {
      statement.setLong(1, number.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  private static Job read(ResultSet row) throws SQLException {
    PlanSize size = new PlanSize(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8));
    Totals totals = Totals.read(row, TOTALS);
    return new Job(
        new JobNumber(row.getLong(1)),
        Instant.parse(row.getString(2)),
        row.getString(3),
        row.getBoolean(4),
        size,
        totals.conclusive() == size.accounts() ? Job.State.FINISHED : Job.State.UNFINISHED,
        totals.ofJob(),
        restoration(row));
  }

  private static Optional<Restoration> restoration(ResultSet row) throws SQLException {
    String latest = row.getString(RESTORED);
    long accounts = row.getLong(RESTORED + 1);
    return latest == null || accounts == 0
        ? Optional.empty()
        : Optional.of(new Restoration(Instant.parse(latest), accounts, row.getLong(RESTORED + 2)));
  }

  /** Who has it, or had it last; empty when nobody ever had. */
  Optional<JobHolder> holder(Connection connection, JobNumber number) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT holder_user, holder_host, holder_process, held_until
            FROM %1$s.job JOIN %1$s.run ON run.job = job.number AND run.run = job.run
            WHERE job.number = ?
            """
                .formatted(schema))) {
      statement.setLong(1, number.value());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            new JobHolder(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)));
      }
    }
  }

  void delete(Connection connection, JobNumber number) throws SQLException {
    for (String table : List.of("backup", "restored", "outcome", "account", "run")) {
      delete(connection, table, "job", number);
    }
    delete(connection, "job", "number", number);
  }

  private void delete(Connection connection, String table, String column, JobNumber number)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM " + schema + "." + table + " WHERE " + column + " = ?")) {
      statement.setLong(1, number.value());
      statement.executeUpdate();
    }
  }
}
