package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of a file, and how those of older versions become today's.
 *
 * @param applicationId tells it from other SQLite files
 * @param migrations each takes it from the version of its index to the next
 */
record Schema(int applicationId, List<String> migrations) {
  /** Whether a file has it already. */
  boolean isIn(Connection connection) throws SQLException {
    return number(connection, "PRAGMA user_version") == migrations.size()
        && number(connection, "PRAGMA application_id") == applicationId;
  }

  /**
   * Brings a file to it, within a transaction.
   *
   * @param kind what the file is to a person: {@code ledger}
   * @throws StorageException when it is a database of another program, or from a newer version
   */
  void bring(Connection fresh, String kind, Path path) throws SQLException {
    int version = number(fresh, "PRAGMA user_version");
    boolean empty = number(fresh, "SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && number(fresh, "PRAGMA application_id") != applicationId) {
      throw new StorageException(
          path + " is a database of another program, no " + kind + "; nothing was done", null);
    }
    if (version > migrations.size()) {
      throw new StorageException(
          "the "
              + kind
              + " "
              + path
              + " is from a newer friend-groups (version "
              + version
              + ", this one knows "
              + migrations.size()
              + "); update friend-groups or use another file",
          null);
    }
    try (Statement statement = fresh.createStatement()) {
      for (String migration : migrations.subList(version, migrations.size())) {
        statement.executeUpdate(migration);
      }
      statement.executeUpdate("PRAGMA application_id = " + applicationId);
      statement.executeUpdate("PRAGMA user_version = " + migrations.size());
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }
}
