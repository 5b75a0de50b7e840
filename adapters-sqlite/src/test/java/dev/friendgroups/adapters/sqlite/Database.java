package dev.friendgroups.adapters.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database file as any other program sees it. */
final class Database {
  private Database() {}

  static void execute(Path file, String statements) throws SQLException {
    try (Connection connection = open(file);
        Statement executing = connection.createStatement()) {
      executing.executeUpdate(statements);
    }
  }

  static long number(Path file, String query) throws SQLException {
    try (Connection connection = open(file)) {
      return number(connection, query);
    }
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement executing = connection.createStatement();
        ResultSet row = executing.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
