package dev.friendgroups.adapters.postgres.connection;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.GT;
import org.postgresql.util.PSQLException;

/**
 * What the driver itself says, which no code tells from other things: its words, in whatever
 * language it says them.
 */
enum DriverMessage {
  /** The server shows a certificate for another host. */
  OTHER_HOST,

  /** The server offers no TLS. */
  NO_TLS,

  /** The server wants a password that nobody gave. */
  NO_PASSWORD;

  /** Stands for what is put into a message. */
  private static final String GAP = "\u0000";

  /** As the driver has them. */
  private List<String> templates() {
    return switch (this) {
      case OTHER_HOST -> List.of("The hostname {0} could not be verified by hostnameverifier {1}.");
      case NO_TLS -> List.of("The server does not support SSL.");
      case NO_PASSWORD ->
          List.of(
              "The server requested password-based authentication, but no password was provided"
                  + " by plugin {0}",
              "The server requested SCRAM-based authentication, but no password was provided.",
              "The server requested SCRAM-based authentication, but the password is an empty"
                  + " string.");
    };
  }

  /** Which of them it is; empty when it is the server that says something, or something else. */
  static Optional<DriverMessage> of(SQLException e) {
    if (e instanceof PSQLException said && said.getServerErrorMessage() != null) {
      return Optional.empty();
    }
    String message = String.valueOf(e.getMessage());
    return Stream.of(values()).filter(one -> one.isSaidBy(message)).findFirst();
  }

  private boolean isSaidBy(String message) {
    return templates().stream()
        .map(template -> GT.tr(template, GAP, GAP))
        .anyMatch(
            text ->
                message.startsWith(text.substring(0, before(text)))
                    && message.endsWith(text.substring(text.lastIndexOf(GAP) + 1)));
  }

  /** How much of it stands before what is put into it. */
  private static int before(String text) {
    int gap = text.indexOf(GAP);
    return gap < 0 ? text.length() : gap;
  }
}
