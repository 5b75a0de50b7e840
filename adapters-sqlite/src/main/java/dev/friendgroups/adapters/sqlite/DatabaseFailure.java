package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says, in words for whoever has to mend it. */
final class DatabaseFailure {
  private DatabaseFailure() {}

  /**
   * What went wrong, and how to mend it.
   *
   * @param called what the file is to a person, with its path
   */
  static StorageException of(String called, SQLException e) {
    String what = called + " ";
    if (e instanceof DamagedRowException) {
      return new StorageException(what + "is damaged: " + e.getMessage(), e);
    }
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    return new StorageException(
        what
            + switch (code) {
              case SQLITE_FULL, SQLITE_IOERR_SHMSIZE ->
                  "cannot grow: the disk is full; make room, then go on";
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
