package dev.friendgroups.adapters.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what was put back of a job, each group once however often that is done.
 *
 * @param holding the right to write
 */
record RestoredRows(Holding holding) {
  /**
   * Whether the groups of a row of {@code restored} are still there, as far as the ledger knows.
   * The name of the schema goes into it.
   */
  static final String STILL_THERE =
      """
      restored.groups > 0 AND restored.groups_run > coalesce(greatest(
        (SELECT backup.run FROM %1$s.backup
         WHERE backup.job = restored.job AND backup.position = restored.position),
        (SELECT max(outcome.run) FROM %1$s.outcome
         WHERE outcome.job = restored.job AND outcome.position = restored.position)), 0)
      """;

  private static final String UPSERT =
      """
      INSERT INTO %1$s.restored (job, position, run, groups, groups_run) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (job, position) DO UPDATE SET
        run = greatest(restored.run, excluded.run),
        groups = CASE WHEN
      """
          + STILL_THERE
          + """
              THEN greatest(restored.groups, excluded.groups) ELSE excluded.groups END,
            groups_run = greatest(restored.groups_run, excluded.groups_run)
          """;

  void write(Connection connection, List<Writing.Restored> restored) throws SQLException {
    if (restored.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(UPSERT.formatted(holding.schema()))) {
      for (Writing.Restored one : restored) {
        statement.setLong(1, holding.job().value());
        statement.setLong(2, one.position());
        statement.setLong(3, one.all() ? holding.run() : 0);
        statement.setInt(4, one.groups());
        statement.setLong(5, one.groups() > 0 ? holding.run() : 0);
        statement.addBatch();
      }
      statement.executeBatch();
    }
    date(connection, restored);
  }

  private void date(Connection connection, List<Writing.Restored> restored) throws SQLException {
    List<Writing.Restored> any = restored.stream().filter(one -> one.groups() > 0).toList();
    if (any.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE " + holding.schema() + ".job SET restored_at = ? WHERE number = ?")) {
      statement.setString(1, any.get(any.size() - 1).at().toString());
      statement.setLong(2, holding.job().value());
      statement.executeUpdate();
    }
  }
}
