package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The server that the other tests use is one that tells the truth. */
class PostgresServerTest {
  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  @Test
  void it_writes_durably_and_asks_for_a_password() throws Exception {
    TestDatabase database = Postgres.database();

    try (Connection connection = database.connect()) {
      assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(connection, "SELECT current_user")).isEqualTo(database.user());
    }
    assertThatThrownBy(
            () ->
                new TestDatabase(
                        database.host(),
                        database.port(),
                        database.name(),
                        database.user(),
                        "wrong",
                        database.administrators())
                    .connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void what_was_committed_is_there_after_a_stop_at_once() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase database = server.database();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept AS SELECT 'yes' AS answer");
      }

      server.stopAtOnce();
      assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
      server.start();

      try (Connection connection = database.connect()) {
        assertThat(ask(connection, "SELECT answer FROM kept")).isEqualTo("yes");
      }
    }
  }

  @Test
  void a_small_disk_is_soon_full_and_the_server_goes_on() throws Exception {
    try (PostgresServer server = Postgres.serverWithSmallDisk(24)) {
      TestDatabase database = server.smallDatabase();

      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(
                () ->
                    statement.execute(
                        "CREATE TABLE big AS SELECT repeat(md5(i::text), 20) FROM"
                            + " generate_series(1, 100000) AS i"))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53100"));
        assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
      }
    }
  }
}
