package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * An app's row in the database, which one process after the other changes.
 *
 * @param database where it is
 * @param sdkAppId the app
 * @param time makes the server's time that of all who share; tests have another
 */
record QuotaRows(Database database, long sdkAppId, UnaryOperator<Duration> time) {
  private String table() {
    return database.schema() + ".quota_share";
  }

  /**
   * Makes sure that there is one.
   *
   * @throws SQLException when the database fails
   */
  void create() throws SQLException {
    database.change(
        Database.TimeLimits.QUICK,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO " + table() + " VALUES (?, ?::json) ON CONFLICT DO NOTHING")) {
            statement.setLong(1, sdkAppId);
            statement.setString(2, QuotaRow.EMPTY.json());
            statement.executeUpdate();
          }
        });
  }

  /**
   * Changes it, as it is at the server's time now.
   *
   * @throws SQLException when the database fails
   */
  void update(BiFunction<QuotaRow, Duration, QuotaRow> change) throws SQLException {
    database.change(Database.TimeLimits.QUICK, connection -> update(connection, change));
  }

  private void update(Connection connection, BiFunction<QuotaRow, Duration, QuotaRow> change)
      throws SQLException {
    QuotaRow before;
    QuotaRow after;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT shares, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM "
                + table()
                + " WHERE sdk_app_id = ? FOR UPDATE")) {
      statement.setLong(1, sdkAppId);
      try (ResultSet result = statement.executeQuery()) {
        before = result.next() ? QuotaRow.parse(result.getString(1)) : QuotaRow.EMPTY;
        after = change.apply(before, time.apply(Duration.ofNanos(result.getLong(2) * 1_000)));
      }
    }
    if (!after.equals(before)) {
      write(connection, after);
    }
  }

  private void write(Connection connection, QuotaRow row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE " + table() + " SET shares = ?::json WHERE sdk_app_id = ?")) {
      statement.setString(1, row.json());
      statement.setLong(2, sdkAppId);
      statement.executeUpdate();
    }
  }
}
