package dev.friendgroups.adapters.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Data goes to standard output, everything else to standard error. */
final class Console {
  private final Surroundings surroundings;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean color;

  Console(Surroundings surroundings, boolean quiet, boolean verbose, boolean color) {
    this.surroundings = surroundings;
    this.quiet = quiet;
    this.verbose = verbose;
    this.color = color && surroundings.terminal().err();
  }

  /** One line of data, there at once. */
  void data(String line) {
    out().println(line);
    out().flush();
  }

  /** A line for whoever watches; left out when they asked for quiet. */
  void note(String line) {
    if (!quiet) {
      err().println(line);
    }
  }

  /** A line for whoever wants to know everything. */
  void detail(String line) {
    if (verbose) {
      err().println(line);
    }
  }

  void warning(String line) {
    err().println(paint("33", "warning:") + " " + line);
  }

  void error(String line) {
    err().println(paint("31", "error:") + " " + line);
  }

  /** Whether a progress bar would be seen. */
  boolean showsProgressBar() {
    return !quiet && surroundings.terminal().err();
  }

  /** Overwrites the line that the cursor is in; an empty text clears it. */
  void overwrite(String text) {
    err().print("\r" + text + "\u001b[K");
    err().flush();
  }

  int columns() {
    return surroundings.terminal().columns();
  }

  boolean quiet() {
    return quiet;
  }

  /** Asks a question, and returns whether the answer was yes. */
  boolean confirms(String question) throws IOException {
    err().print(question + " [y/N] ");
    err().flush();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    String answer = reader.readLine();
    if (answer == null) {
      err().println();
      return false;
    }
    String said = answer.strip().toLowerCase(Locale.ROOT);
    return said.equals("y") || said.equals("yes");
  }

  void stackTrace(Throwable bug) {
    bug.printStackTrace(err());
  }

  private String paint(String code, String text) {
    return color ? "\u001b[" + code + ";1m" + text + "\u001b[0m" : text;
  }

  private PrintStream out() {
    return surroundings.out();
  }

  private PrintStream err() {
    return surroundings.err();
  }
}
