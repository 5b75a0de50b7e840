package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.spi.WrongSetupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Whether a server can keep what a ledger promises.
 *
 * @param version as {@code server_version_num}
 * @param fsync whether a commit reaches the disk at all
 * @param encoding of the database
 * @param standby whether it only follows another server
 */
record ServerChecks(int version, boolean fsync, String encoding, boolean standby) {
  private static final int OLDEST = 13;

  static ServerChecks of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                SELECT current_setting('server_version_num')::int,
                       current_setting('fsync')::bool,
                       current_setting('server_encoding'),
                       pg_is_in_recovery()
                """)) {
      result.next();
      return new ServerChecks(
          result.getInt(1), result.getBoolean(2), result.getString(3), result.getBoolean(4));
    }
  }

  /**
   * @throws WrongSetupException when it cannot
   */
  void require(String ledger) {
    Optional<String> wrong = wrong();
    if (wrong.isPresent()) {
      throw new WrongSetupException("the ledger " + ledger + " " + wrong.get());
    }
  }

  private Optional<String> wrong() {
    if (version < OLDEST * 10_000) {
      return Optional.of(
          "is on PostgreSQL "
              + version / 10_000
              + ", which is too old; version "
              + OLDEST
              + " or a later one is needed");
    }
    if (!fsync) {
      return Optional.of(
          "is on a server with fsync off, where a backup would not survive a power cut; have it"
              + " turned on");
    }
    if (!encoding.equals("UTF8")) {
      return Optional.of(
          "is a database in " + encoding + ", which cannot hold all names; create one in UTF8");
    }
    return standby
        ? Optional.of("is on a standby, where nothing can be written; name the primary server")
        : Optional.empty();
  }
}
