package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads jobs. */
final class JobRows {
  private static final String SELECT =
      """
      SELECT number, started, chat, backup, accounts, groups, duplicates, deletions, conclusive,
        attended, failed, deleted, absent, remaining, calls
      FROM job WHERE accepted = 1
      """;

  private JobRows() {}

  static List<Job> newestFirst(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(SELECT + " ORDER BY number DESC");
        ResultSet rows = statement.executeQuery()) {
      List<Job> jobs = new ArrayList<>();
      while (rows.next()) {
        jobs.add(read(rows));
      }
      return jobs;
    }
  }

  static Optional<Job> find(Connection connection, JobNumber number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + " AND number = ?")) {
      statement.setLong(1, number.value());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  private static Job read(ResultSet row) throws SQLException {
    PlanSize size = new PlanSize(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8));
    return new Job(
        new JobNumber(row.getLong(1)),
        Instant.parse(row.getString(2)),
        row.getString(3),
        row.getBoolean(4),
        size,
        row.getLong(9) == size.accounts() ? Job.State.FINISHED : Job.State.UNFINISHED,
        new JobTotals(
            row.getLong(10),
            row.getLong(11),
            row.getLong(12),
            row.getLong(13),
            row.getLong(14),
            row.getLong(15)));
  }
}
