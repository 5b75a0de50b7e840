package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.application.spi.WrongSetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A connection that has a name, as libpq's {@code pg_service.conf} describes it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-pgservice.html">The connection
 *     service file</a>
 */
final class ServiceFile {
  private ServiceFile() {}

  /**
   * What is said about a service.
   *
   * @throws WrongSettingException when there is no such service
   * @throws WrongSetupException when a file cannot be read
   */
  static Map<String, String> service(String name, Environment environment) {
    List<Path> files = files(environment);
    for (Path file : files) {
      Optional<Map<String, String>> found = service(name, file);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new WrongSettingException("there is no service '" + name + "' in " + inWords(files));
  }

  private static List<Path> files(Environment environment) {
    Optional<Path> own =
        environment
            .find("PGSERVICEFILE")
            .map(Path::of)
            .or(() -> environment.inHome(".pg_service.conf"));
    Path folder =
        environment.find("PGSYSCONFDIR").map(Path::of).orElse(Path.of("/etc/postgresql-common"));
    return Stream.concat(own.stream(), Stream.of(folder.resolve("pg_service.conf"))).toList();
  }

  private static Optional<Map<String, String>> service(String name, Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> settings = new TreeMap<>();
    boolean found = false;
    boolean inside = false;
    for (String line : lines(file)) {
      String text = line.strip();
      int equals = text.indexOf('=');
      if (text.startsWith("[") && text.endsWith("]")) {
        inside = text.substring(1, text.length() - 1).strip().equals(name);
        found |= inside;
      } else if (inside && equals > 0 && !text.startsWith("#")) {
        settings.putIfAbsent(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    return found ? Optional.of(settings) : Optional.empty();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new WrongSetupException(file + " cannot be read; check who may read it", e);
    }
  }

  private static String inWords(List<Path> files) {
    return String.join(" or ", files.stream().map(Path::toString).toList());
  }
}
