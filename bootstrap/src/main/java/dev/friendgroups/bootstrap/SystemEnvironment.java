package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the program finds around it: the process's own streams, variables and home folder. */
final class SystemEnvironment {
  /**
   * Which of the streams 0, 1 and 2 are terminals, and how wide the terminal is, like {@code 02
   * 80}. The launcher says so where it can, since Java cannot tell one stream from the other.
   */
  private static final String TERMINAL = "friendgroups.terminal";

  private static final int USUAL_COLUMNS = 80;
  private static final int BUFFER_BYTES = 1 << 13;

  private SystemEnvironment() {}

  static Environment find(DataOutput data, PrintStream err) {
    String told = System.getProperty(TERMINAL);
    Environment.Terminal terminal =
        told == null ? untold(InteractiveConsole.isThere()) : terminal(told);
    return new Environment(
        System.getenv(),
        terminal.in() ? new TerminalInput(System.in) : System.in,
        new PrintStream(new BufferedOutputStream(data, BUFFER_BYTES), false, UTF_8),
        err,
        terminal,
        home(System.getenv()),
        Objects.requireNonNullElse(
            SystemEnvironment.class.getPackage().getImplementationVersion(), "(not packaged)"),
        MonotonicClock.system(),
        InstantSource.system(),
        new DaemonTicks(MonotonicClock.system()));
  }

  /**
   * Where the launcher cannot say, as on Windows, there is somebody to ask or not, and nothing else
   * is written than plain lines: not every terminal there understands more.
   */
  static Environment.Terminal untold(boolean somebody) {
    return new Environment.Terminal(somebody, false, false, () -> USUAL_COLUMNS);
  }

  static Environment.Terminal terminal(String told) {
    String[] parts = told.split(" ", -1);
    String columns = parts.length == 2 ? parts[1] : "";
    boolean out = parts[0].contains("1");
    boolean err = parts[0].contains("2");
    return new Environment.Terminal(
        parts[0].contains("0"),
        out,
        err,
        err && !out && Files.isRegularFile(Path.of("/dev/stdout")),
        new TerminalWidth(TerminalWidth.read(columns, USUAL_COLUMNS)));
  }

  static Optional<Path> home(Map<String, String> variables) {
    return Optional.ofNullable(variables.get("HOME"))
        .filter(folder -> !folder.isEmpty())
        .or(() -> Optional.ofNullable(System.getProperty("user.home")))
        .map(Path::of)
        .filter(Files::isDirectory);
  }
}
