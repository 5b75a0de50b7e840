package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line finds around it.
 *
 * @param variables the environment variables
 * @param in standard input
 * @param out standard output: data
 * @param err standard error: everything else
 * @param terminal what of it is a terminal
 * @param home the home folder, if there is one
 * @param version the program's version
 * @param clock measures rates
 */
public record Environment(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Optional<Path> home,
    String version,
    MonotonicClock clock) {
  /**
   * What is a terminal.
   *
   * @param in whether a person can answer
   * @param out whether a person reads standard output
   * @param err whether a person reads standard error
   * @param columns its width
   */
  public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(false, false, false, 80);
  }

  /** A folder of the XDG base directories; empty without a home folder. */
  public Optional<Path> folder(String variable, String belowHome) {
    String named = variables.getOrDefault(variable, "");
    return named.isEmpty()
        ? home.map(folder -> folder.resolve(belowHome).resolve("friend-groups"))
        : Optional.of(Path.of(named).resolve("friend-groups"));
  }

  /** The value of a variable; empty when it is not set or empty. */
  public Optional<String> variable(String name) {
    return Optional.of(variables.getOrDefault(name, "")).filter(value -> !value.isEmpty());
  }
}
