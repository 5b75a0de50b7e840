package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.spi.WrongSetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The passwords that libpq's {@code .pgpass} keeps.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgpass.html">The password file</a>
 */
final class PasswordFile {
  /** How to tell a password. */
  static final String ADVICE =
      "set PGPASSWORD, or put it into a file that only you can read (~/.pgpass, or the one that"
          + " PGPASSFILE names)";

  private PasswordFile() {}

  /**
   * The password of a user.
   *
   * @param hosts as in {@link ServerUrl}; the file has to know one of them
   * @throws WrongSetupException when the file cannot be read, or others can read it
   */
  static Optional<String> password(
      Environment environment, List<ServerAccess.HostAndPort> hosts, String database, String user) {
    Optional<Path> file =
        environment.find("PGPASSFILE").map(Path::of).or(() -> environment.inHome(".pgpass"));
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    refuseWhatOthersCanRead(file.get());
    for (String line : lines(file.get())) {
      List<String> fields = fields(line);
      boolean fits =
          fields.size() == 5
              && !line.startsWith("#")
              && hosts.stream().anyMatch(at -> fits(fields, at))
              && fits(fields.get(2), database)
              && fits(fields.get(3), user);
      if (fits) {
        return Optional.of(fields.get(4));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(List<String> fields, ServerAccess.HostAndPort at) {
    return fits(fields.get(0), at.host()) && fits(fields.get(1), Integer.toString(at.port()));
  }

  private static boolean fits(String field, String value) {
    return field.equals("*") || field.equals(value);
  }

  /** Separated by colons; a backslash takes the next letter as it is. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      char letter = line.charAt(at);
      if (letter == '\\' && at + 1 < line.length()) {
        at++;
        field.append(line.charAt(at));
      } else if (letter == ':' && fields.size() < 4) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new WrongSetupException(file + " cannot be read; check who may read it", e);
    }
  }

  /**
   * Its own group may read it: that is how an orchestrator mounts a secret for a user of its own.
   */
  private static void refuseWhatOthersCanRead(Path file) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
        throw new WrongSetupException(
            "the passwords in " + file + " can be read by everybody; chmod 600 it");
      }
    } catch (UnsupportedOperationException e) {
      // A system without such permissions.
    } catch (IOException e) {
      throw new WrongSetupException(file + " cannot be read; check who may read it", e);
    }
  }
}
