package dev.friendgroups.adapters.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/**
 * Makes connections to the server, fit for a pooler between, and so that no silence lasts for ever.
 *
 * @param access where it is, and who uses it
 */
record Server(ServerAccess access) {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql");
  private static final String CONNECT_SECONDS = "5";

  static {
    // We say in our own words what it has to say; its words may hold what others must not read.
    DRIVER.setLevel(Level.OFF);
  }

  /** What its errors mean. */
  ServerFailures failures() {
    return new ServerFailures("the ledger " + access.inWords(), access);
  }

  /** One more connection, whose transactions end when they are told to. */
  Connection connect() throws SQLException {
    Properties properties = access.properties();
    properties.setProperty("ApplicationName", "friend-groups");
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    // A prepared statement lives in a session, and a pooler gives each transaction another one.
    properties.setProperty("prepareThreshold", "0");
    properties.setProperty("gssEncMode", "disable");
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("reWriteBatchedInserts", "true");
    Connection connection = new Driver().connect(access.jdbcUrl(), properties);
    if (connection == null) {
      throw new SQLException("not an address of PostgreSQL", "08001");
    }
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      abandon(connection);
      throw e;
    }
  }

  /** Closes it, however it is. */
  static void abandon(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone already.
    }
  }
}
