package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A copy of a ledger in one file, complete at one moment.
 *
 * @param ledger what is copied
 * @param copy where to
 */
record LedgerCopy(LedgerFile ledger, Path copy) {
  /**
   * Writes it, and has it on disk.
   *
   * @throws StorageException when there is something already, or it cannot be written; then nothing
   *     is left of it
   */
  void write(Connection connection) {
    try {
      Files.createFile(copy, OwnersFile.permissions(copy.toAbsolutePath(), "rw-------"));
    } catch (FileAlreadyExistsException e) {
      throw new StorageException(copy + " exists already; nothing was copied", e);
    } catch (IOException e) {
      throw new StorageException(copy + " cannot be created: " + e.getMessage(), e);
    }
    boolean done = false;
    try {
      fill(connection);
      done = true;
    } finally {
      if (!done) {
        discard();
      }
    }
  }

  private void fill(Connection connection) {
    try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toAbsolutePath().toString());
      statement.execute();
    } catch (SQLException e) {
      throw new StorageException(
          "the ledger " + ledger.path() + " cannot be copied to " + copy + ": " + e.getMessage(),
          e);
    }
    try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      written.force(true);
    } catch (IOException e) {
      throw new StorageException(copy + " cannot be written to disk: " + e.getMessage(), e);
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      // It is no ledger, and says so when it is used as one.
      return;
    }
  }
}
