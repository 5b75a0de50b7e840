package dev.friendgroups.adapters.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what came together for one run in one transaction, so that it may be done once more when
 * nobody knows whether it took effect.
 *
 * @param holding the right to write
 */
record BatchWriter(Holding holding) {
  /** One of several, with its place among all that the run writes. */
  record Numbered(long entry, Writing writing) {}

  void write(Connection connection, List<Numbered> batch) throws SQLException {
    Map<Long, Numbered> saves = new LinkedHashMap<>();
    List<Numbered> records = new ArrayList<>();
    List<Writing.Restored> restored = new ArrayList<>();
    boolean finished = false;
    for (Numbered one : batch) {
      if (one.writing() instanceof Writing.Save save) {
        saves.put(save.position(), one);
      } else if (one.writing() instanceof Writing.Outcome) {
        records.add(one);
      } else if (one.writing() instanceof Writing.Restored put) {
        restored.add(put);
      } else if (one.writing() instanceof Writing.Finished) {
        finished = true;
      }
    }
    save(connection, saves.values().stream().toList());
    record(connection, records);
    new RestoredRows(holding).write(connection, restored);
    if (finished) {
      finish(connection);
    }
  }

  private void save(Connection connection, List<Numbered> saves) throws SQLException {
    if (saves.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + holding.schema()
                + ".backup (job, position, run, entry, groups) VALUES (?, ?, ?, ?, ?::json)"
                + " ON CONFLICT (job, position) DO UPDATE SET run = excluded.run,"
                + " entry = excluded.entry, groups = excluded.groups")) {
      for (Numbered one : saves) {
        Writing.Save save = (Writing.Save) one.writing();
        place(statement, save.position(), one.entry());
        statement.setString(5, save.groups());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void record(Connection connection, List<Numbered> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO "
                + holding.schema()
                + ".outcome (job, position, run, entry, "
                + StoredOutcome.COLUMNS
                + ") VALUES (?, ?, ?, ?, "
                + StoredOutcome.PARAMETERS
                + ") ON CONFLICT (job, position, run, entry) DO NOTHING")) {
      for (Numbered one : records) {
        Writing.Outcome record = (Writing.Outcome) one.writing();
        place(statement, record.position(), one.entry());
        StoredOutcome.bind(statement, 5, record.outcome());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void place(PreparedStatement statement, long position, long entry) throws SQLException {
    statement.setLong(1, holding.job().value());
    statement.setLong(2, position);
    statement.setLong(3, holding.run());
    statement.setLong(4, entry);
  }

  private void finish(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE " + holding.schema() + ".run SET finished = true WHERE job = ? AND run = ?")) {
      statement.setLong(1, holding.job().value());
      statement.setLong(2, holding.run());
      statement.executeUpdate();
    }
  }
}
