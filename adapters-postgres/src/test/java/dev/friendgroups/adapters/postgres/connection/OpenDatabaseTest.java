package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenDatabaseTest {
  private final TestDatabase database = Postgres.database();

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.administrator();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private void open(String location, Map<String, String> variables) {
    OpenDatabase.at(Openings.request(location, true), Openings.environment(variables)).close();
  }

  @Test
  void the_ledger_is_made_by_whoever_uses_it_first() {
    assertThatThrownBy(() -> Openings.open(database, "", false))
        .isInstanceOf(NoLedgerException.class)
        .hasMessage("no ledger at " + database.location());

    Openings.open(database).close();

    Openings.open(database, "", false).close();
  }

  @Test
  void many_may_use_it_first_at_the_same_time() {
    Stream<CompletableFuture<Void>> all =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.runAsync(() -> Openings.open(database).close()));

    all.toList().forEach(CompletableFuture::join);

    Openings.open(database, "", false).close();
  }

  @Test
  void it_can_be_in_another_schema_beside_others() {
    Openings.open(database, "?schema=team_b", true).close();

    assertThatThrownBy(() -> Openings.open(database, "", false))
        .isInstanceOf(NoLedgerException.class);
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    assertThatThrownBy(
            () ->
                open(
                    database.location(), Map.of("PGUSER", database.user(), "PGPASSWORD", "hush-5")))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageStartingWith(
            "the ledger " + database.location() + " refuses the user or the password; set PGPASSWO")
        .hasMessageEndingWith("(SQLSTATE 28P01)")
        .hasMessageNotContaining("hush-5");
  }

  @Test
  void a_missing_password_is_told() {
    assertThatThrownBy(() -> open(database.location(), Map.of("PGUSER", database.user())))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("wants a password, and there is none; set PGPASSWORD");
  }

  @Test
  void a_database_that_is_not_there_is_told() {
    String elsewhere = database.location().replaceAll("/[^/]*$", "/nowhere");

    assertThatThrownBy(() -> open(elsewhere, database.environment()))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("has no such database");
  }

  @Test
  void a_host_that_is_not_there_is_told() {
    assertThatThrownBy(
            () ->
                open("postgresql://nowhere.invalid/jobs", Map.of("PGUSER", "a", "PGPASSWORD", "b")))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("there is no such host");
  }

  @Test
  void a_server_that_is_down_may_be_back_later() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThatThrownBy(
            () -> open("postgresql://127.0.0.1:" + free + "/jobs", database.environment()))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void another_programs_schema_is_left_alone() throws SQLException {
    execute("CREATE SCHEMA friend_groups", "CREATE TABLE friend_groups.theirs ()");
    execute("GRANT ALL ON SCHEMA friend_groups TO " + database.user());

    assertThatThrownBy(() -> Openings.open(database))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("belongs to another program; nothing was done");
  }

  @Test
  void a_newer_version_is_refused() throws SQLException {
    Openings.open(database).close();
    execute("UPDATE friend_groups.friend_groups_version SET version = 99");

    assertThatThrownBy(() -> Openings.open(database))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("is from a newer friend-groups (version 99, this one knows 2)");
  }

  @Test
  void who_may_not_make_a_ledger_is_told_who_has_to() throws SQLException {
    execute("REVOKE CREATE ON DATABASE " + database.name() + " FROM PUBLIC");
    execute("ALTER DATABASE " + database.name() + " OWNER TO CURRENT_USER");

    assertThatThrownBy(() -> Openings.open(database))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("this user may not make one")
        .hasMessageContaining("friend-groups check --init --ledger " + database.location());
  }

  @Test
  void what_is_told_to_others_names_the_schema_and_fits_a_shell() throws SQLException {
    execute("REVOKE CREATE ON DATABASE " + database.name() + " FROM PUBLIC");
    execute("ALTER DATABASE " + database.name() + " OWNER TO CURRENT_USER");
    String place = database.location() + "?schema=team_b";

    assertThatThrownBy(() -> open(place, database.environment()))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("friend-groups check --init --ledger '" + place + "'");
  }

  @Test
  void an_empty_schema_of_the_right_name_is_enough() throws SQLException {
    execute("ALTER DATABASE " + database.name() + " OWNER TO CURRENT_USER");
    execute("CREATE SCHEMA friend_groups AUTHORIZATION " + database.user());

    Openings.open(database).close();

    Openings.open(database, "", false).close();
  }
}
