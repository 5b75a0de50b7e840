package dev.friendgroups.adapters.postgres.server;

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
