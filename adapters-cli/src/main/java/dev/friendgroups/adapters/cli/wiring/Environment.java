package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n]++\\z");

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

  /**
   * A folder of the XDG base directories; empty without a home folder.
   *
   * @throws SetupException when the variable is not text in the locale's encoding
   */
  public Optional<Path> folder(String variable, String belowHome) {
    return variable(variable)
        .map(Path::of)
        .or(() -> home.map(folder -> folder.resolve(belowHome)))
        .map(folder -> folder.resolve("friend-groups"));
  }

  /**
   * The value of a variable, without the line end that a file written elsewhere may have left on
   * it; empty when it is not set or empty.
   *
   * @throws SetupException when it is not text in the locale's encoding
   */
  public Optional<String> variable(String name) {
    String value = LINE_END.matcher(variables.getOrDefault(name, "")).replaceFirst("");
    if (Decoding.failed(value)) {
      throw new SetupException(
          name + " is not text in this locale's encoding; use a UTF-8 locale (LC_ALL=C.UTF-8)");
    }
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  /** Whether a variable has a value, whatever it is. */
  public boolean isSet(String name) {
    return !variables.getOrDefault(name, "").isEmpty();
  }
}
