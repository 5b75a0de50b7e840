package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Environment.Terminal;
import dev.friendgroups.application.memory.FakeClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The program in an environment that a test makes up. */
public final class Program {
  public static final Terminal TERMINAL = new Terminal(true, true, true, 80);

  /** What day it is. */
  public static final Instant NOW = Instant.parse("2026-11-26T05:20:00.123456789Z");

  public final FakeWiring wiring = new FakeWiring();
  public final FakeClock clock = new FakeClock();
  public final FakeTicks ticks = new FakeTicks();
  public final ByteArrayOutputStream out = new ByteArrayOutputStream();
  public final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>();
  private final Optional<Path> home;
  private Terminal terminal = Terminal.NONE;
  private InputStream in = InputStream.nullInputStream();
  private PrintStream standardOutput = new PrintStream(out, true, UTF_8);

  private Program(Optional<Path> home) {
    this.home = home;
    variables.put("TERM", "xterm");
  }

  /** With a home folder and nothing configured: the embedded Chat. */
  public static Program at(Path home) {
    return new Program(Optional.of(home));
  }

  public static Program homeless() {
    return new Program(Optional.empty());
  }

  /** With an app configured. */
  public static Program withApp(Path home) {
    return at(home)
        .with("FRIEND_GROUPS_SDK_APP_ID", "1400000001")
        .with("FRIEND_GROUPS_REGION", "singapore")
        .with("FRIEND_GROUPS_SECRET_KEY", "the-key");
  }

  public Program with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public Program without(String variable) {
    variables.remove(variable);
    return this;
  }

  public Program on(Terminal seen) {
    terminal = seen;
    return this;
  }

  /** With somebody who types this when asked. */
  public Program answering(String text) {
    return typingAhead("", text);
  }

  /** With somebody who typed something before being asked, and something else then. */
  public Program typingAhead(String before, String then) {
    ByteArrayInputStream typed = new ByteArrayInputStream((before + then).getBytes(UTF_8));
    int answer = then.getBytes(UTF_8).length;
    return reading(
        new FilterInputStream(typed) {
          @Override
          public int available() {
            return Math.max(0, typed.available() - answer);
          }
        });
  }

  public Program reading(InputStream bytes) {
    in = bytes;
    return this;
  }

  public Program writingTo(PrintStream stream) {
    standardOutput = stream;
    return this;
  }

  public Environment environment() {
    return new Environment(
        variables,
        in,
        standardOutput,
        new PrintStream(err, true, UTF_8),
        terminal,
        home,
        "1.2.3",
        clock,
        () -> NOW,
        ticks);
  }

  public CommandLineApp app() {
    return new CommandLineApp(wiring, environment());
  }

  public Result run(String... arguments) {
    out.reset();
    err.reset();
    int code = app().run(arguments);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** All that somebody who ran the program gets to see of it. */
  public record Result(int code, String out, String err) {}
}
