package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(
        durability == Durability.POWER_CUT
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + path.toUri());
      try {
        migrate(connection);
        writeAhead(connection);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The folder it is in. */
  Path folder() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path : parent;
  }

  private void create() {
    if (Files.isDirectory(path)) {
      throw new StorageException("the " + kind + " " + path + " is a folder, not a file", null);
    }
    try {
      Path folder = folder();
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
      }
      Files.createFile(path, permissions(path.toAbsolutePath(), "rw-------"));
    } catch (FileAlreadyExistsException usual) {
      // Most runs find the file of an earlier one.
    } catch (IOException e) {
      throw new StorageException(
          "the " + kind + " " + path + " cannot be created: " + reason(e), e);
    }
  }

  /** What lets {@code path} be created with these permissions, where the system knows such. */
  static FileAttribute<?>[] permissions(Path path, String permissions) {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
        : new FileAttribute<?>[0];
  }

  private void migrate(Connection connection) throws SQLException {
    if (number(connection, "PRAGMA user_version") == migrations.size()
        && number(connection, "PRAGMA application_id") == applicationId) {
      return;
    }
    change(
        connection,
        fresh -> {
          int version = number(fresh, "PRAGMA user_version");
          boolean empty = number(fresh, "SELECT count(*) FROM sqlite_schema") == 0;
          if (!empty && number(fresh, "PRAGMA application_id") != applicationId) {
            throw new StorageException(
                path + " is a database of another program, no " + kind + "; nothing was done",
                null);
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
        });
  }

  /** Not before the file is known to be ours: it changes the file. */
  private static void writeAhead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      return result.next() ? result.getInt(1) : 0;
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

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
  }

  /** What went wrong, and how to mend it. */
  StorageException failure(SQLException e) {
    String what = "the " + kind + " " + path + " ";
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return new StorageException(
        what
            + switch (code) {
              case SQLITE_FULL -> "cannot grow: the disk is full; make room, then go on";
              case SQLITE_NOTADB -> "is no SQLite file; use another one";
              case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_INDEX ->
                  "is damaged; keep it, and use another file";
              case SQLITE_CANTOPEN,
                  SQLITE_READONLY,
                  SQLITE_READONLY_DIRECTORY,
                  SQLITE_PERM,
                  SQLITE_AUTH ->
                  "cannot be opened for writing; check who may write it";
              case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
                  "is being written by another program for too long; try again";
              default -> "failed: " + e.getMessage();
            },
        e);
  }
}
