package dev.friendgroups.adapters.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.friendgroups.adapters.postgres.PostgresLedgerAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/**
 * A database of a test's own, empty at first, and the user who owns it.
 *
 * @param host where its server is
 * @param port where its server is
 * @param name the database
 * @param user its owner, who is no superuser
 * @param password the owner's
 * @param administrators connects the superuser to any database of the server
 */
public record TestDatabase(
    String host,
    int port,
    String name,
    String user,
    String password,
    Administrators administrators) {
  /** Connects the superuser. */
  @FunctionalInterface
  public interface Administrators {
    /** A connection to the database of this name. */
    Connection connect(String database) throws SQLException;
  }

  static TestDatabase create(Administrators administrators, int port, String tablespace)
      throws SQLException {
    return create(administrators, "127.0.0.1", port, tablespace);
  }

  static TestDatabase create(
      Administrators administrators, String host, int port, String tablespace) throws SQLException {
    String name = "test" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String password = UUID.randomUUID().toString();
    try (Connection connection = administrators.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
      statement.execute("GRANT " + name + " TO CURRENT_USER");
      statement.execute("CREATE DATABASE " + name + " OWNER " + name + " TABLESPACE " + tablespace);
    }
    return new TestDatabase(host, port, name, name, password, administrators);
  }

  /** The same database by another way, through a relay. */
  public TestDatabase at(int otherPort) {
    return new TestDatabase(host, otherPort, name, user, password, administrators);
  }

  /** The same database, for somebody who may connect to it and nothing else. */
  public TestDatabase withAnotherUser() {
    String other = "user" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String secret = UUID.randomUUID().toString();
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + other + " LOGIN PASSWORD '" + secret + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(host, port, name, other, secret, administrators);
  }

  /**
   * Runs one of the scripts of rights, as psql would.
   *
   * @param script its file's name
   * @param named whom it is to name
   */
  public void grant(String script, String named) throws SQLException, IOException {
    String statements;
    try (InputStream stream = PostgresLedgerAdapter.class.getResourceAsStream(script)) {
      statements = new String(requireNonNull(stream, script).readAllBytes(), UTF_8);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          statements
              .replaceAll("(?m)^\\\\.*$", "")
              .replace(":\"schema\"", "friend_groups")
              .replace(":\"user\"", named));
    }
  }

  /** Another database of the same server. */
  public TestDatabase named(String other) {
    return new TestDatabase(host, port, other, user, password, administrators);
  }

  /** As a user writes it after {@code --ledger}; without the user and the password. */
  public String location() {
    return "postgresql://" + host + ":" + port + "/" + name;
  }

  /** The variables that tell the program the user and the password. */
  public Map<String, String> environment() {
    return Map.of("PGUSER", user, "PGPASSWORD", password);
  }

  /** A connection of the owner. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection("jdbc:" + location(), properties);
  }

  /** A connection of the superuser. */
  public Connection administrator() throws SQLException {
    return administrators.connect(name);
  }

  @Override
  public String toString() {
    return location();
  }
}
