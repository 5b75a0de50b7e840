package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
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
 * @param time tells what day it is
 * @param ticks has something redrawn again and again
 */
public record Environment(
    Map<String, String> variables,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Optional<Path> home,
    String version,
    MonotonicClock clock,
    InstantSource time,
    Ticks ticks) {
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n]++\\z");

  /**
   * What is a terminal.
   *
   * @param in whether a person can answer
   * @param out whether a person reads standard output
   * @param err whether a person reads standard error
   * @param filed whether standard output goes to a file, and not to a program that may show it on
   *     the same terminal; may be false where standard error is no terminal
   * @param width its columns at the moment it is asked, since a window can be resized
   */
  public record Terminal(boolean in, boolean out, boolean err, boolean filed, IntSupplier width) {
    /**
     * One whose standard output goes to no file.
     *
     * @param in whether standard input comes from it
     * @param out whether standard output goes to it
     * @param err whether standard error goes to it
     * @param width its columns at the moment it is asked
     */
    public Terminal(boolean in, boolean out, boolean err, IntSupplier width) {
      this(in, out, err, false, width);
    }

    /**
     * A terminal of a width that never changes.
     *
     * @param in whether standard input comes from it
     * @param out whether standard output goes to it
     * @param err whether standard error goes to it
     * @param columns its width, at least 1
     */
    public Terminal(boolean in, boolean out, boolean err, int columns) {
      this(in, out, err, () -> columns);
    }

    /** No terminal at all. */
    public static final Terminal NONE = new Terminal(false, false, false, 80);
  }

  /**
   * A folder of the XDG base directories; empty without a home folder.
   *
   * @param variable which names the base folder: {@code XDG_DATA_HOME}
   * @param belowHome where it is when the variable is not set: {@code .local/share}
   * @return the folder of this program in it, which may not be there yet
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
   * @param name in the case it has
   * @return the value, possibly blank but not empty
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

  /** {@return whether what stands on standard error can be written over and coloured} */
  public boolean canRedraw() {
    return terminal.err() && !isDumb();
  }

  /** {@return whether the terminal knows nothing but plain lines} */
  public boolean isDumb() {
    String type = variables.getOrDefault("TERM", "");
    return type.isEmpty() || type.equals("dumb");
  }

  /**
   * {@return whether a variable has a value, whatever it is}
   *
   * @param name in the case it has
   */
  public boolean isSet(String name) {
    return !variables.getOrDefault(name, "").isEmpty();
  }
}
