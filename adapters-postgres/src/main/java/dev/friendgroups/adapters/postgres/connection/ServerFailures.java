package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What the server's errors mean to whoever runs a job, in our own words: what the server says may
 * hold statements and values.
 *
 * @param ledger which one it is
 * @param access who uses it
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error
 *     codes</a>
 */
record ServerFailures(String ledger, ServerAccess access) {
  private enum Kind {
    /** The same may work later. */
    TEMPORARY,
    /** Somebody has to change something. */
    SETUP,
    /** What is stored is not as it should be. */
    BROKEN
  }

  private record Meaning(Kind kind, String text) {}

  private static Meaning later(String text) {
    return new Meaning(Kind.TEMPORARY, text);
  }

  private static Meaning setup(String text) {
    return new Meaning(Kind.SETUP, text);
  }

  private static final Meaning AWAY =
      later("cannot be reached, or broke off; try again when the database is back");

  private static final Meaning TURNED_AWAY =
      setup("does not let this user in from here; ask who runs it");

  /** The longest beginning of a code counts. */
  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          Map.entry("08", AWAY),
          Map.entry("08004", TURNED_AWAY),
          Map.entry("25006", setup("can only be read there; name the primary server")),
          Map.entry("25P03", later("ended what this process took too long for; try again")),
          Map.entry("25P04", later("ended what this process took too long for; try again")),
          Map.entry("28", setup("refuses the user or the password; " + PasswordFile.ADVICE)),
          Map.entry("28000", TURNED_AWAY),
          Map.entry("3D000", setup("has no such database; create it, or name another")),
          Map.entry("3F000", setup("has lost its schema; keep what is there, and ask who runs it")),
          Map.entry("40", later("was changed by others at the same moment; try again")),
          Map.entry(
              "42501", setup("does not allow this user what is needed; grant the rights it needs")),
          Map.entry(
              "42", new Meaning(Kind.BROKEN, "is not as it was made; keep what is there, and ask")),
          Map.entry("53", later("has too little of something; try again later")),
          Map.entry("53100", later("cannot grow: its disk is full; make room there, then go on")),
          Map.entry("53200", later("is out of memory; try again later")),
          Map.entry("53300", later("has too many connections; try again later")),
          Map.entry("53400", later("has reached a limit of its configuration; ask who runs it")),
          Map.entry("54", new Meaning(Kind.BROKEN, "cannot take something that is so large")),
          Map.entry("55", later("was locked by others for too long; try again")),
          Map.entry("57", later("was stopped by who runs it; try again when it is back")),
          Map.entry("57014", later("took too long; try again later")),
          Map.entry("57P03", later("is starting or stopping; try again when it is back")),
          Map.entry("58", later("cannot read or write its files; ask who runs it")),
          Map.entry(
              "58030", later("cannot read or write its files, its disk may be full; make room")),
          Map.entry("F0", new Meaning(Kind.BROKEN, "has a configuration that it cannot read")),
          Map.entry("XX", new Meaning(Kind.BROKEN, "is damaged; ask who runs it")));

  /** What went wrong with a ledger that was open. */
  StorageException failure(SQLException e) {
    Meaning meaning = meaning(e);
    String text = text(meaning, e);
    return switch (meaning.kind()) {
      case TEMPORARY -> new StorageUnavailableException(text, e);
      case SETUP -> new StorageSetupException(text, e);
      case BROKEN -> new StorageException(text, e);
    };
  }

  /** What went wrong with a ledger that was about to be opened. */
  RuntimeException opening(SQLException e) {
    return setUp(e)
        .map(why -> (RuntimeException) new WrongSetupException(ledger + " " + why, e))
        .orElseGet(
            () -> {
              Meaning meaning = meaning(e);
              return meaning.kind() == Kind.SETUP
                  ? new WrongSetupException(text(meaning, e), e)
                  : failure(e);
            });
  }

  /** What only happens while a connection is made. */
  private Optional<String> setUp(SQLException e) {
    boolean connecting = state(e).startsWith("08");
    if (connecting && caused(e, UnknownHostException.class)) {
      return Optional.of("cannot be found: there is no such host; check its name");
    }
    if (caused(e, GeneralSecurityException.class)) {
      return Optional.of(
          "cannot be verified by its certificate; name the authority's certificate with"
              + " ?sslrootcert=FILE");
    }
    if (caused(e, SSLException.class) && !brokeOff(e)) {
      return Optional.of("cannot be spoken to over TLS; ask who runs it for TLS 1.2 or later");
    }
    return DriverMessage.of(e).map(this::without);
  }

  private String without(DriverMessage said) {
    return switch (said) {
      case OTHER_HOST ->
          "shows a certificate for another host; name the host as its certificate does";
      case NO_TLS ->
          "offers no TLS, without which sslmode "
              + access.sslMode()
              + " lets nothing be sent; have it turned on";
      case NO_PASSWORD -> "wants a password, and there is none; " + PasswordFile.ADVICE;
    };
  }

  private static boolean brokeOff(SQLException e) {
    return caused(e, EOFException.class)
        || caused(e, SocketException.class)
        || caused(e, SocketTimeoutException.class);
  }

  private static boolean caused(Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  private static Meaning meaning(SQLException e) {
    String state = state(e);
    for (String known : List.of(state, state.substring(0, Math.min(2, state.length())))) {
      Meaning meaning = MEANINGS.get(known);
      if (meaning != null) {
        return meaning;
      }
    }
    return new Meaning(Kind.BROKEN, "failed");
  }

  private String text(Meaning meaning, SQLException e) {
    String code = state(e).isEmpty() ? "" : " (SQLSTATE " + state(e) + ")";
    return ledger + " " + meaning.text() + code;
  }
}
