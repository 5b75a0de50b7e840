package dev.friendgroups.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.adapters.postgres.connection.Database.TimeLimits;
import dev.friendgroups.adapters.postgres.server.Authority;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.spi.WrongSetupException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that shows a certificate: of an authority of its own, for 127.0.0.1 only. */
class ServerTlsTest {
  private static final Authority AUTHORITY = Authority.create();

  @TempDir static Path folder;
  private static PostgresServer server;
  private static TestDatabase database;
  private static Path trusted;

  @BeforeAll
  static void start() throws Exception {
    server = Postgres.server();
    server.stopAtOnce();
    server.startWithTls(AUTHORITY, "127.0.0.1");
    database = server.database();
    trusted = AUTHORITY.write(folder.resolve("authority.pem"));
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static Database open(String host, String parameters, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(database.environment());
    variables.putAll(more);
    return OpenDatabase.at(
        Openings.request(
            "postgresql://" + host + ":" + server.port() + "/" + database.name() + parameters,
            true),
        Openings.environment(variables));
  }

  private static Database open(String host, String parameters) {
    return open(host, parameters, Map.of());
  }

  private static String asked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
      result.next();
      return result.getString(1);
    }
  }

  @Test
  void a_server_is_verified_by_the_authority_that_the_address_names() throws Exception {
    try (Database opened = open("127.0.0.1", "?sslmode=verify-full&sslrootcert=" + trusted)) {
      assertThat(opened.inTransaction(TimeLimits.QUICK, ServerTlsTest::asked)).isEqualTo("t");
    }
  }

  @Test
  void a_server_is_verified_by_the_authority_that_the_environment_names() throws Exception {
    Map<String, String> variables =
        Map.of("PGSSLROOTCERT", trusted.toString(), "PGSSLMODE", "verify-full");

    try (Database opened = open("127.0.0.1", "", variables)) {
      assertThat(opened.inTransaction(TimeLimits.QUICK, ServerTlsTest::asked)).isEqualTo("t");
    }
  }

  @Test
  void an_authority_that_was_not_named_is_not_trusted() throws Exception {
    Path other = Authority.create().write(folder.resolve("other.pem"));

    for (String named : new String[] {"&sslrootcert=" + other, "&sslrootcert=system", ""}) {
      assertThatThrownBy(() -> open("127.0.0.1", "?sslmode=verify-full" + named))
          .as(named)
          .isInstanceOf(WrongSetupException.class)
          .hasMessageContaining("cannot be verified by its certificate; name the authority's");
    }
  }

  @Test
  void a_certificate_for_another_host_is_refused_unless_only_the_authority_counts() {
    String trusting = "&sslrootcert=" + trusted;

    assertThatThrownBy(() -> open("localhost", "?sslmode=verify-full" + trusting))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("shows a certificate for another host; name the host as");
    open("localhost", "?sslmode=verify-ca" + trusting).close();
  }

  @Test
  void a_file_of_certificates_that_cannot_be_used_is_told() throws Exception {
    Path none = folder.resolve("none.pem");

    assertThatThrownBy(() -> open("127.0.0.1", "?sslmode=verify-full&sslrootcert=" + none))
        .isInstanceOf(WrongSetupException.class)
        .hasMessage(none + " (sslrootcert) cannot be read; check its name and who may read it");
  }

  @Test
  void a_server_without_TLS_is_told_where_it_is_needed() {
    TestDatabase plain = Postgres.database();

    assertThatThrownBy(() -> Openings.open(plain, "?sslmode=verify-full", true))
        .isInstanceOf(WrongSetupException.class)
        .hasMessageContaining("offers no TLS, without which sslmode verify-full");
  }
}
