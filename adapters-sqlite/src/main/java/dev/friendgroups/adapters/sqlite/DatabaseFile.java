package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite file of ours, readable by its owner only.
 *
 * @param path where it is
 * @param kind what it is to a person: {@code ledger}
 * @param applicationId tells it from other SQLite files
 * @param migrations each takes the schema from the version of its index to the next
 * @param durability whether a commit survives a power cut, or just the end of this program
 */
record DatabaseFile(
    Path path, String kind, int applicationId, List<String> migrations, Durability durability) {
  /** What a commit survives. */
  enum Durability {
    POWER_CUT,
    PROGRAM_END
  }

  /** What is done within a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** What is changed within a transaction. */
  @FunctionalInterface
  interface Change {
    void in(Connection connection) throws SQLException;
  }

  private static final int BUSY_TIMEOUT_MILLIS = 60_000;

  /**
   * Opens one connection, after bringing the file to today's schema.
   *
   * @throws StorageException when it cannot be opened, or is not ours
   */
  Connection open() {
    create();
    return connect();
  }

  /**
   * Opens one more connection to the very file that was opened.
   *
   * @throws StorageException when it cannot be opened, or the path leads elsewhere by now
   */
  Connection open(FileIdentity identity) {
    identity.check();
    Connection connection = connect();
    try {
      identity.check();
      return connection;
    } catch (RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  /** The folder it is in. */
  Path folder() {
    return owned().folder();
  }

  /** Has a file there, empty if there was none. */
  void create() {
    owned().create();
  }

  private OwnersFile owned() {
    return new OwnersFile(path, "the " + kind + " " + path);
  }

  private Connection connect() {
    SqliteLibrary.locate();
    SQLiteConfig config = new SQLiteConfig();
    // What is not there was created before, for its owner only.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setSynchronous(
        durability == Durability.POWER_CUT
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    // Else the driver asks for a key that nobody wants, after each row.
    config.setGetGeneratedKeys(false);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + path.toUri());
      try {
        migrate(connection);
        writeAhead(connection);
        owned().closeToOthers();
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void migrate(Connection connection) throws SQLException {
    Schema schema = new Schema(applicationId, migrations);
    if (!schema.isIn(connection)) {
      change(connection, fresh -> schema.bring(fresh, kind, path));
    }
  }

  /** Not before the file is known to be ours: it changes the file. */
  private static void writeAhead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }

  /**
   * Does all of it or nothing.
   *
   * @throws StorageException when the database fails
   */
  <T> T inTransaction(Connection connection, Work<T> work) {
    try {
      connection.setAutoCommit(false);
      T result;
      try {
        result = work.in(connection);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A full disk ends the transaction by itself: what then fails here is not what went wrong. */
  private static void rollBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * Changes all of it or nothing.
   *
   * @throws StorageException when the database fails
   */
  void change(Connection connection, Change change) {
    inTransaction(
        connection,
        open -> {
          change.in(open);
          return true;
        });
  }

  void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** What went wrong, and how to mend it. */
  StorageException failure(SQLException e) {
    return DatabaseFailure.of("the " + kind + " " + path, e);
  }
}
