package dev.friendgroups.adapters.postgres;

import java.sql.SQLException;
import java.util.List;

/** Which failures leave nobody knowing what took effect, or pass by themselves before long. */
final class Doubt {
  /** Cut connections, a server that stops or starts, too many connections, others in the way. */
  private static final List<String> PASSING = List.of("08", "57", "53300", "40", "55P03");

  private Doubt() {}

  /** Whether it may have taken effect; where nobody was reached, it has not. */
  static boolean remains(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return (state.startsWith("08") && !state.equals("08001")) || state.startsWith("57P");
  }

  /** Whether the same transaction may well succeed in a moment. */
  static boolean passes(SQLException e) {
    String state = e.getSQLState();
    return state != null && PASSING.stream().anyMatch(state::startsWith);
  }
}
