package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.Restoration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads jobs, and deletes them. */
final class JobRows {
  private static final String SELECT =
      """
      SELECT number, started, chat, backup, accounts, groups, duplicates, deletions, conclusive,
        attended, failed, deleted, absent, remaining, calls, restored_at,
        (SELECT count(*) FROM account WHERE job = number AND restored_groups > 0),
        (SELECT sum(restored_groups) FROM account WHERE job = number AND restored_groups > 0)
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

  /** Jobs in the making, or what a cut-off making left behind. */
  static List<Long> leftovers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT number FROM job WHERE accepted = 0")) {
      List<Long> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }

  /** Deletes what a cut-off making left behind, unless the job was accepted in the meantime. */
  static void deleteLeftover(Connection open, long number) throws SQLException {
    if (leftovers(open).contains(number)) {
      delete(open, number);
    }
  }

  static void delete(Connection open, long number) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.executeUpdate("DELETE FROM backup WHERE job = " + number);
      statement.executeUpdate("DELETE FROM account WHERE job = " + number);
      statement.executeUpdate("DELETE FROM job WHERE number = " + number);
    }
  }

  private static Job read(ResultSet row) throws SQLException {
    try {
      return job(row);
    } catch (RuntimeException e) {
      throw new DamagedRowException("job " + row.getString(1), e);
    }
  }

  private static Job job(ResultSet row) throws SQLException {
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
            row.getLong(15)),
        restoration(row));
  }

  private static Optional<Restoration> restoration(ResultSet row) throws SQLException {
    String latest = row.getString(16);
    long accounts = row.getLong(17);
    return latest == null || accounts == 0
        ? Optional.empty()
        : Optional.of(new Restoration(Instant.parse(latest), accounts, row.getLong(18)));
  }
}
