package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.connection.Database.TimeLimits;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.spi.WrongSetupException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Servers that could not keep what a ledger promises. */
class UnfitServersTest {
  private static String setting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW synchronous_commit")) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void a_server_is_refused_as_long_as_it_is_not_fit() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase database = server.database();
      Openings.open(database).close();

      server.stopAtOnce();
      server.start("fsync=off");
      assertThatThrownBy(() -> Openings.open(database))
          .isInstanceOf(WrongSetupException.class)
          .hasMessage(
              "the ledger "
                  + database.location()
                  + " is on a server with fsync off, where a backup would not survive a power cut;"
                  + " have it turned on");

      server.stopAtOnce();
      server.start("synchronous_commit=off");
      try (Database opened = Openings.open(database)) {
        assertThat(opened.inTransaction(TimeLimits.QUICK, UnfitServersTest::setting))
            .isEqualTo("on");
      }

      server.stopAtOnce();
      server.startAsStandby();
      assertThatThrownBy(() -> Openings.open(database, "", false))
          .isInstanceOf(WrongSetupException.class)
          .hasMessage(
              "the ledger "
                  + database.location()
                  + " is on a standby, where nothing can be written; name the primary server");
    }
  }

  @Test
  void a_database_that_cannot_hold_all_names_is_refused() throws Exception {
    TestDatabase database = Postgres.database();
    String latin = database.name() + "latin";
    try (Connection connection = database.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE " + latin + " ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C'");
    }

    assertThatThrownBy(() -> Openings.open(database.named(latin)))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("is a database in LATIN1, which cannot hold all names");
  }

  @Test
  void a_server_that_is_too_old_is_refused() {
    ServerChecks old = new ServerChecks(120_022, true, "UTF8", false);

    assertThatThrownBy(() -> old.require("here"))
        .isInstanceOf(WrongSetupException.class)
        .hasMessage(
            "the ledger here is on PostgreSQL 12, which is too old; version 13 or a later one is"
                + " needed");
  }
}
