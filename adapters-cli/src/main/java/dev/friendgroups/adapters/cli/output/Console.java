package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Data goes to standard output, everything else to standard error. */
public final class Console {
  private static final int LINES_AT_ONCE = 256;

  private final Environment environment;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean color;
  private final StatusLine status;
  private volatile boolean asking;

  /**
   * A console in these surroundings, as quiet or as talkative as somebody asked for.
   *
   * @param environment where lines go, and whether somebody reads them there
   * @param quiet whether nothing but data, warnings and errors is told
   * @param verbose whether details are told
   * @param color whether warnings and errors are coloured on a terminal
   */
  public Console(Environment environment, boolean quiet, boolean verbose, boolean color) {
    this.environment = environment;
    this.quiet = quiet;
    this.verbose = verbose;
    this.color = color && environment.canRedraw();
    this.status = new StatusLine(environment);
  }

  /**
   * Writes one line of data, there at once.
   *
   * @param line made fit by whoever prints it; without its end
   */
  public void data(String line) {
    write(() -> out().println(line));
  }

  /**
   * Writes many lines of data; the rest is left when nobody reads them any more, as after head.
   *
   * @param lines read one by one, in bounded memory; not closed
   */
  public void data(Stream<String> lines) {
    long[] written = {0};
    write(
        () ->
            lines
                .takeWhile(line -> written[0]++ % LINES_AT_ONCE != 0 || !out().checkError())
                .forEach(out()::println));
  }

  /** Data that goes elsewhere leaves the status line alone, and may wait for a slow reader. */
  private void write(Runnable data) {
    if (dataIsRead()) {
      synchronized (status) {
        status.clear();
        data.run();
        out().flush();
      }
    } else {
      data.run();
      out().flush();
    }
  }

  /** {@return whether nobody reads the data any more, as after head} */
  public boolean readerHasLeft() {
    return out().checkError();
  }

  /** {@return whether a person reads the data} */
  public boolean dataIsRead() {
    return environment.terminal().out();
  }

  /**
   * Writes a line for whoever watches; left out when they asked for quiet.
   *
   * @param line any text: what a terminal would obey is escaped
   */
  public void note(String line) {
    if (!quiet) {
      say(TerminalText.lines(line));
    }
  }

  /**
   * Writes a line in answer to what somebody just did, also when they asked for quiet.
   *
   * @param line any text: what a terminal would obey is escaped
   */
  public void reply(String line) {
    say(TerminalText.lines(line));
  }

  /**
   * Writes a line for whoever wants to know everything.
   *
   * @param line any text: what a terminal would obey is escaped
   */
  public void detail(String line) {
    if (verbose && !quiet) {
      say(TerminalText.lines(line));
    }
  }

  /**
   * Writes a line about something that may go wrong.
   *
   * @param line any text: what a terminal would obey is escaped
   */
  public void warning(String line) {
    say(paint("33", "warning:") + " " + TerminalText.lines(line));
  }

  /**
   * Writes a line about something that went wrong.
   *
   * @param line any text: what a terminal would obey is escaped
   */
  public void error(String line) {
    say(paint("31", "error:") + " " + TerminalText.lines(line));
  }

  /** {@return whether a status line would be seen} */
  public boolean showsStatus() {
    return !quiet && environment.canRedraw();
  }

  /**
   * Shows a status line in place of the one before.
   *
   * @param fitting the line in so many columns
   */
  public void status(IntFunction<String> fitting) {
    synchronized (status) {
      status.show(fitting.apply(status.room()));
    }
  }

  /** Takes the status line away, as everything does that is written after it. */
  public void clearStatus() {
    synchronized (status) {
      status.clear();
    }
  }

  /**
   * Somebody may have pressed Ctrl-C, which a terminal shows where it is: what is told next begins
   * on a line of its own.
   */
  public void interrupted() {
    synchronized (status) {
      if (asking || (environment.terminal().err() && environment.isDumb())) {
        asking = false;
        err().println();
      } else if (environment.canRedraw()) {
        status.wipe();
      }
    }
  }

  /**
   * Asks a question; what was typed before it was asked is no answer.
   *
   * @param question without the choices, which are added
   * @return whether the answer is yes; false when there is none
   * @throws IOException when standard input cannot be read
   */
  public boolean confirms(String question) throws IOException {
    if (environment.terminal().in()) {
      passOverTypedAhead();
    }
    asking = true;
    err().print(TerminalText.text(question) + " [y/N] ");
    err().flush();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
    String answer = reader.readLine();
    asking = false;
    if (answer == null) {
      err().println();
      return false;
    }
    String said = answer.strip().toLowerCase(Locale.ROOT);
    return said.equals("y") || said.equals("yes");
  }

  private void passOverTypedAhead() throws IOException {
    int typed = environment.in().available();
    while (typed > 0 && environment.in().skip(typed) > 0) {
      typed = environment.in().available();
    }
  }

  /**
   * Shows where a bug is, without anything that looks like a secret.
   *
   * @param bug with all its causes
   */
  public void stackTrace(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    err().print(Secrets.hidden(trace.toString()));
  }

  /** At once: the program may be about to be killed. */
  private void say(String line) {
    synchronized (status) {
      status.clear();
      err().println(line);
      err().flush();
    }
  }

  private String paint(String code, String text) {
    return color ? "\u001b[" + code + ";1m" + text + "\u001b[0m" : text;
  }

  private PrintStream out() {
    return environment.out();
  }

  private PrintStream err() {
    return environment.err();
  }
}
