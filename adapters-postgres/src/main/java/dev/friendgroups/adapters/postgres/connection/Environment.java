package dev.friendgroups.adapters.postgres.connection;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The variables that PostgreSQL's own programs know, as whoever starts this one set them.
 *
 * @param variables the value of each, or null
 */
public record Environment(UnaryOperator<@Nullable String> variables) {
  /** {@return the variables of this process} */
  public static Environment system() {
    return new Environment(name -> name == null ? null : System.getenv(name));
  }

  /**
   * {@return the value of a variable; one that is empty counts as not set}
   *
   * @param name of the variable
   */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.apply(name)).filter(value -> !value.isEmpty());
  }

  /** A file in the home folder. */
  Optional<Path> inHome(String name) {
    return find("HOME")
        .or(() -> Optional.ofNullable(System.getProperty("user.home")))
        .map(home -> Path.of(home).resolve(name));
  }

  /** {@return who is known to the operating system to run this, possibly blank} */
  public String user() {
    return System.getProperty("user.name", "");
  }
}
