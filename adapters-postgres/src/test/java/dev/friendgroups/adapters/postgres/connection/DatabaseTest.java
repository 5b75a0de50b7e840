package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.connection.Database.TimeLimits;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static void administrate(TestDatabase database, String statement) throws SQLException {
    try (Connection connection = database.administrator();
        Statement open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  @Test
  void a_commit_waits_for_the_disk_whatever_the_server_is_set_to() throws Exception {
    TestDatabase test = Postgres.database();
    administrate(test, "ALTER ROLE " + test.user() + " SET synchronous_commit = off");

    try (Database database = Openings.open(test)) {
      String set =
          database.inTransaction(TimeLimits.QUICK, it -> ask(it, "SHOW synchronous_commit"));

      assertThat(set).isEqualTo("on");
    }
  }

  @Test
  void nothing_is_left_in_a_session_for_whoever_gets_it_next() throws Exception {
    TestDatabase test = Postgres.database();

    try (Database database = Openings.open(test)) {
      database.inTransaction(
          TimeLimits.QUICK,
          it -> {
            assertThat(ask(it, "SHOW idle_in_transaction_session_timeout")).isEqualTo("5s");
            assertThat(ask(it, "SHOW statement_timeout")).isEqualTo("8s");
            it.commit();
            assertThat(ask(it, "SHOW idle_in_transaction_session_timeout")).isEqualTo("0");
            return ask(it, "SELECT count(*) FROM pg_prepared_statements");
          });
    }
  }

  @Test
  void what_fails_changes_nothing_and_the_connection_is_used_again() throws Exception {
    TestDatabase test = Postgres.database();

    try (Database database = Openings.open(test)) {
      assertThatThrownBy(
              () ->
                  database.change(
                      TimeLimits.QUICK,
                      it -> {
                        ask(it, "WITH made AS (SELECT 1) SELECT * FROM made");
                        throw new SQLException("no", "99999");
                      }))
          .isInstanceOf(SQLException.class);

      assertThat(connections(database, test)).isEqualTo("1");
    }
  }

  private static String connections(Database database, TestDatabase test) throws SQLException {
    return database.inTransaction(
        TimeLimits.QUICK,
        it ->
            ask(it, "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + test.user() + "'"));
  }

  @Test
  void there_are_three_connections_at_most() throws Exception {
    TestDatabase test = Postgres.database();
    CountDownLatch three = new CountDownLatch(Database.CONNECTIONS);

    try (Database database = Openings.open(test)) {
      CompletableFuture<?>[] all =
          IntStream.range(0, 12)
              .mapToObj(i -> CompletableFuture.runAsync(() -> meet(database, three)))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();

      assertThat(connections(database, test)).isEqualTo("3");
    }
  }

  private static void meet(Database database, CountDownLatch three) {
    try {
      database.change(
          TimeLimits.QUICK,
          it -> {
            three.countDown();
            try {
              assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new SQLException(e);
            }
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_restart_of_the_server_between_two_transactions_goes_unnoticed() throws Exception {
    try (PostgresServer server = Postgres.server();
        Database database = Openings.open(server.database())) {
      server.stopAtOnce();
      assertThatThrownBy(() -> database.inTransaction(TimeLimits.QUICK, it -> ask(it, "SELECT 1")))
          .isInstanceOfSatisfying(
              SQLException.class,
              e ->
                  assertThat(database.failure(e))
                      .hasMessageContaining("cannot be reached, or broke off"));
      server.start();
      String answer = database.inTransaction(TimeLimits.QUICK, it -> ask(it, "SELECT 1"));

      assertThat(answer).isEqualTo("1");
    }
  }
}
