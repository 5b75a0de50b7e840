package dev.friendgroups.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Statements of one connection, each prepared once; closed with the connection. */
final class Statements {
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** The statement, prepared on the first connection that it was asked for. */
  PreparedStatement get(Connection connection, String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }
}
