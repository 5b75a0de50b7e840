package dev.friendgroups.adapters.sqlite;

import java.sql.SQLException;

/** A row holds what no program of ours has written. */
final class DamagedRowException extends SQLException {
  private static final long serialVersionUID = 1;

  /**
   * @param row which one, to a person
   */
  DamagedRowException(String row, RuntimeException cause) {
    super(row + " cannot be read", cause);
  }
}
