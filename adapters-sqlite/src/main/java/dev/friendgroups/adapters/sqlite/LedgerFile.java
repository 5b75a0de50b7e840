package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The ledger's file, from its opening on: whatever is written to it is where the path leads, or the
 * writing fails.
 *
 * @param file how it is written
 * @param identity which file that was, when it was opened
 */
record LedgerFile(DatabaseFile file, FileIdentity identity) {
  /**
   * The file that the path leads to now, made if there is none.
   *
   * @throws StorageException when it cannot be made
   */
  static LedgerFile at(DatabaseFile file) {
    file.create();
    return new LedgerFile(file, FileIdentity.of(file.path(), file.kind()));
  }

  Path path() {
    return file.path();
  }

  /** The folder it is in. */
  Path folder() {
    return file.folder();
  }

  /**
   * Opens one connection.
   *
   * @throws StorageException when it cannot be opened, or the path leads elsewhere by now
   */
  Connection open() {
    return file.open(identity);
  }

  /**
   * Does all of it or nothing.
   *
   * @throws StorageException when the database fails, or was taken away
   */
  <T> T inTransaction(Connection connection, DatabaseFile.Work<T> work) {
    T result = file.inTransaction(connection, work);
    checkPresent();
    return result;
  }

  /**
   * Changes all of it or nothing.
   *
   * @throws StorageException when the database fails, or was taken away
   */
  void change(Connection connection, DatabaseFile.Change change) {
    file.change(connection, change);
    checkPresent();
  }

  /**
   * Looks whether what was committed can be found by whoever comes next.
   *
   * @throws StorageException when the file, or a part of it, was taken away
   */
  void checkPresent() {
    identity.checkWhole();
  }

  void close(Connection connection) {
    file.close(connection);
  }

  /** What went wrong, and how to mend it. */
  StorageException failure(SQLException e) {
    return file.failure(e);
  }
}
