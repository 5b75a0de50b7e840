package dev.friendgroups.adapters.postgres;

import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private static final String KNOWN =
      "SELECT position, groups, names FROM %1$s.restored WHERE job = ? AND position = ANY (?) AND "
          + STILL_THERE;

  private static final String UPSERT =
      """
      INSERT INTO %1$s.restored (job, position, run, groups, groups_run, names)
      VALUES (?, ?, ?, ?, ?, ?::json)
      ON CONFLICT (job, position) DO UPDATE SET
        run = greatest(restored.run, excluded.run),
        groups = CASE WHEN excluded.groups > 0 THEN excluded.groups ELSE restored.groups END,
        names = CASE WHEN excluded.groups > 0 THEN excluded.names ELSE restored.names END,
        groups_run = greatest(restored.groups_run, excluded.groups_run)
      """;

  /**
   * What was put back of one account.
   *
   * @param all whether that leaves nothing of it to the next restore of all accounts
   * @param count of groups, of which an earlier version did not keep the names
   * @param names those that are known
   */
  private record PutBack(boolean all, int count, Set<GroupName> names) {
    static final PutBack NOTHING = new PutBack(false, 0, Set.of());

    PutBack and(Writing.Restored more) {
      if (more.names().isEmpty()) {
        return new PutBack(all || more.all(), count, names);
      }
      Set<GroupName> known = new LinkedHashSet<>(names);
      known.addAll(more.names());
      return new PutBack(all || more.all(), Math.max(count, known.size()), known);
    }
  }

  void write(Connection connection, List<Writing.Restored> restored) throws SQLException {
    if (restored.isEmpty()) {
      return;
    }
    Map<Long, PutBack> accounts = known(connection, restored);
    for (Writing.Restored one : restored) {
      accounts.merge(one.position(), PutBack.NOTHING.and(one), (before, now) -> before.and(one));
    }
    try (PreparedStatement statement =
        connection.prepareStatement(UPSERT.formatted(holding.schema()))) {
      for (Map.Entry<Long, PutBack> account : accounts.entrySet()) {
        PutBack now = account.getValue();
        statement.setLong(1, holding.job().value());
        statement.setLong(2, account.getKey());
        statement.setLong(3, now.all() ? holding.run() : 0);
        statement.setInt(4, now.count());
        statement.setLong(5, now.count() > 0 ? holding.run() : 0);
        statement.setString(6, Json.names(now.names()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    date(connection, restored);
  }

  /** What is known of those accounts, by position. */
  private Map<Long, PutBack> known(Connection connection, List<Writing.Restored> restored)
      throws SQLException {
    Map<Long, PutBack> known = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(KNOWN.formatted(holding.schema()))) {
      statement.setLong(1, holding.job().value());
      statement.setArray(
          2,
          connection.createArrayOf(
              "bigint", restored.stream().map(Writing.Restored::position).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.put(row.getLong(1), new PutBack(false, row.getInt(2), names(row.getString(3))));
        }
      }
    }
    return known;
  }

  /** What cannot be read harms nobody: it is only for the history. */
  private static Set<GroupName> names(@Nullable String json) {
    try {
      return json == null ? Set.of() : new LinkedHashSet<>(Json.names(json));
    } catch (RuntimeException e) {
      return Set.of();
    }
  }

  private void date(Connection connection, List<Writing.Restored> restored) throws SQLException {
    List<Writing.Restored> any = restored.stream().filter(one -> !one.names().isEmpty()).toList();
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
