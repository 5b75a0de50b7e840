package dev.friendgroups.adapters.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Data goes to standard output, everything else to standard error. */
final class Console {
  private static final int LINES_AT_ONCE = 256;

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

  /** Many lines of data; the rest is left when nobody reads them any more, as after head. */
  void data(Stream<String> lines) {
    long[] written = {0};
    lines
        .takeWhile(line -> written[0]++ % LINES_AT_ONCE != 0 || !out().checkError())
        .forEach(out()::println);
    out().flush();
  }

  /** Whether a person reads the data. */
  boolean dataIsRead() {
    return surroundings.terminal().out();
  }

  /** A line for whoever watches; left out when they asked for quiet. */
  void note(String line) {
    if (!quiet) {
      say(Shown.lines(line));
    }
  }

  /** A line for whoever wants to know everything. */
  void detail(String line) {
    if (verbose && !quiet) {
      say(Shown.lines(line));
    }
  }

  void warning(String line) {
    say(paint("33", "warning:") + " " + Shown.lines(line));
  }

  void error(String line) {
    say(paint("31", "error:") + " " + Shown.lines(line));
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

  /** Asks a question, and returns whether the answer was yes. */
  boolean confirms(String question) throws IOException {
    err().print(Shown.text(question) + " [y/N] ");
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

  /** At once: the program may be about to be killed. */
  private void say(String line) {
    err().println(line);
    err().flush();
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
