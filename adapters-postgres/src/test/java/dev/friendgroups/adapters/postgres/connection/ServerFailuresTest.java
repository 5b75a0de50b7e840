package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.postgres.connection.ServerAccess.HostAndPort;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.util.GT;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** What goes wrong while a connection is made, and whom it is put down to. */
class ServerFailuresTest {
  private static RuntimeException opening(SQLException e, String... password) {
    ServerAccess access =
        new ServerAccess(
            List.of(new HostAndPort("db", 5432)),
            "jobs",
            "friend_groups",
            "ann",
            Optional.of(password).filter(one -> one.length > 0).map(one -> one[0]),
            "verify-full",
            Optional.empty());
    return new ServerFailures("the ledger postgresql://db/jobs", access).opening(e);
  }

  private static SQLException driver(PSQLState state, String template, Object... values) {
    return new PSQLException(GT.tr(template, values), state);
  }

  private static SQLException server(String state, String message) {
    return new PSQLException(
        new ServerErrorMessage("SFATAL\0C" + state + "\0M" + message + "\0"), false);
  }

  @Test
  void a_certificate_for_another_host_is_told_by_what_the_driver_says_of_it() {
    SQLException refused =
        driver(
            PSQLState.CONNECTION_FAILURE,
            "The hostname {0} could not be verified by hostnameverifier {1}.",
            "db",
            "PgjdbcHostnameVerifier");

    assertThat(opening(refused, "hush"))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("shows a certificate for another host");
  }

  @Test
  void a_connection_that_broke_without_a_reason_says_nothing_of_a_certificate() {
    for (SQLException broken :
        List.of(
            new PSQLException("it broke", PSQLState.CONNECTION_FAILURE),
            server("08006", "server conn crashed?"))) {
      assertThat(opening(broken, "hush"))
          .isInstanceOf(StorageUnavailableException.class)
          .hasMessage(
              "the ledger postgresql://db/jobs cannot be reached, or broke off; try again when the"
                  + " database is back (SQLSTATE 08006)");
    }
  }

  @Test
  void a_server_without_TLS_is_told_though_there_is_no_password_either() {
    SQLException refused =
        driver(PSQLState.CONNECTION_REJECTED, "The server does not support SSL.");

    for (RuntimeException told : List.of(opening(refused), opening(refused, "hush"))) {
      assertThat(told)
          .isInstanceOf(WrongSetupException.class)
          .hasMessageContaining("offers no TLS, without which sslmode verify-full");
    }
  }

  @Test
  void a_password_is_asked_for_only_where_the_server_wants_one() {
    assertThat(
            opening(
                driver(
                    PSQLState.CONNECTION_REJECTED,
                    "The server requested SCRAM-based authentication, but no password was"
                        + " provided.")))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("wants a password, and there is none");
    assertThat(opening(server("28000", "no pg_hba.conf entry for host \"192.0.2.1\"")))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("does not let this user in from here; ask who runs it");
  }

  @Test
  void who_is_turned_away_for_something_else_is_not_told_of_TLS() {
    SQLException other =
        driver(
            PSQLState.CONNECTION_REJECTED,
            "Channel Binding is required, but the negotiated SCRAM mechanism \"{0}\" does not use"
                + " channel binding.",
            "SCRAM-SHA-256");

    assertThat(opening(other, "hush"))
        .isInstanceOf(WrongSetupException.class)
        .hasMessage(
            "the ledger postgresql://db/jobs does not let this user in from here; ask who runs it"
                + " (SQLSTATE 08004)");
  }
}
