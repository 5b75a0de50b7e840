package dev.friendgroups.adapters.postgres.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * Our tables, in a schema of their own, and their version.
 *
 * @param database where they are
 * @param migrations what each version adds to the one before: files of statements
 */
record Schema(Database database, List<List<String>> migrations) {
  /** With what users are told to run. */
  private static final String FOLDER = "/dev/friendgroups/adapters/postgres/";

  /** Those to today's version. */
  static final List<List<String>> MIGRATIONS =
      List.of(List.of("version.sql", "ledger.sql", "quota.sql"), List.of("restored-names.sql"));

  /** Two who use it for the first time at once make it one after the other. */
  private static final long MAKING = 0x667269656e647300L;

  private enum Found {
    NO_SCHEMA,
    EMPTY,
    FOREIGN,
    OURS
  }

  /**
   * Makes sure that there are our tables of today's version.
   *
   * @param create whether they are made where there are none
   * @throws NoLedgerException when there are none, and none are to be made
   * @throws WrongSetupException when the schema is somebody else's, or of a newer version, or of an
   *     older one or none and this user may not change that
   * @throws SQLException when the database fails
   */
  void require(boolean create) throws SQLException {
    int version = database.inTransaction(Database.TimeLimits.QUICK, this::version);
    if (version == migrations.size()) {
      return;
    }
    if (!create && version == 0) {
      throw new NoLedgerException("no ledger at " + database.inWords());
    }
    try {
      database.change(Database.TimeLimits.LONG, this::migrate);
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) {
        throw notAllowed(version, e);
      }
      throw e;
    }
  }

  private WrongSetupException notAllowed(int version, SQLException e) {
    return new WrongSetupException(
        (version == 0
                ? "there is no ledger at "
                    + database.inWords()
                    + " yet, and this user may not make one"
                : "the ledger "
                    + database.inWords()
                    + " is of an older version, and this user may not change it")
            + "; have it done once by a user who may: friend-groups check --init --ledger "
            + quoted(database.inWords()),
        e);
  }

  /** As a shell takes it: some look for files where there is a question mark. */
  private static String quoted(String place) {
    return place.contains("?") ? "'" + place + "'" : place;
  }

  /** The version that is there; 0 for none. */
  private int version(Connection connection) throws SQLException {
    return switch (found(connection)) {
      case NO_SCHEMA, EMPTY -> 0;
      case FOREIGN ->
          throw new WrongSetupException(
              "the schema "
                  + database.schema()
                  + " at "
                  + database.inWords()
                  + " belongs to another program; nothing was done; name another one with"
                  + " ?schema=NAME");
      case OURS -> recorded(connection);
    };
  }

  private Found found(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT count(c.oid),
                   count(*) FILTER (WHERE c.relname = 'friend_groups_version')
            FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
            WHERE n.nspname = ? GROUP BY n.oid
            """)) {
      statement.setString(1, database.schema());
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return Found.NO_SCHEMA;
        }
        if (result.getInt(2) > 0) {
          return Found.OURS;
        }
        return result.getInt(1) == 0 ? Found.EMPTY : Found.FOREIGN;
      }
    }
  }

  private int recorded(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT version FROM " + database.schema() + ".friend_groups_version")) {
      int version = result.next() ? result.getInt(1) : 0;
      if (version < 1) {
        throw new WrongSetupException(
            "the ledger "
                + database.inWords()
                + " does not say its version any more; keep what is there, and ask");
      }
      if (version > migrations.size()) {
        throw new WrongSetupException(
            "the ledger "
                + database.inWords()
                + " is from a newer friend-groups (version "
                + version
                + ", this one knows "
                + migrations.size()
                + "); update friend-groups or use another ledger");
      }
      return version;
    }
  }

  private void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + MAKING + ")");
      int version = version(connection);
      if (version == migrations.size()) {
        return;
      }
      if (found(connection) == Found.NO_SCHEMA) {
        statement.execute("CREATE SCHEMA " + database.schema());
      }
      statement.execute("SET LOCAL search_path TO " + database.schema());
      for (List<String> files : migrations.subList(version, migrations.size())) {
        for (String file : files) {
          statement.execute(text(file));
        }
      }
      statement.execute("DELETE FROM friend_groups_version");
      statement.execute("INSERT INTO friend_groups_version VALUES (" + migrations.size() + ")");
    }
  }

  private static String text(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Schema.class.getResourceAsStream(FOLDER + file), file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
