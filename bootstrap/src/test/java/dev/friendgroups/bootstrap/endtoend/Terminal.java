package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A real terminal, with a shell in it: tmux on a socket of its own. */
final class Terminal implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Each look takes a process. */
  private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Path socket;

  private Terminal(Path socket) {
    this.socket = socket;
  }

  /** Whether there can be one here. */
  static boolean canBeOpened() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
  }

  /** Opens one of a certain width, whose shell knows these variables. */
  static Terminal open(Path folder, int columns, Map<String, String> variables) {
    Terminal terminal = new Terminal(folder.resolve("tmux"));
    List<String> shell = new ArrayList<>(List.of("env", "-u", "TMUX"));
    shell.addAll(List.of("PS1=$ ", "HISTFILE=", "LC_ALL=C.UTF-8"));
    variables.forEach((name, value) -> shell.add(name + "=" + value));
    shell.addAll(List.of("bash", "--norc", "--noprofile"));
    List<String> command = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
    command.addAll(List.of("-x", String.valueOf(columns), "-y", "24"));
    command.addAll(shell);
    terminal.tmux(command.toArray(String[]::new));
    terminal.tmux("set", "status", "off");
    terminal.await(screen -> screen.endsWith("$"));
    return terminal;
  }

  /** Types a line. */
  void enter(String line) {
    tmux("send-keys", "-l", line);
    tmux("send-keys", "Enter");
  }

  /** Has all that is sent to it written to a file, too, control characters included. */
  void record(Path file) {
    tmux("pipe-pane", "exec cat >> '" + file + "'");
  }

  /** Types without ending the line. */
  void type(String text) {
    tmux("send-keys", "-l", "--", text);
  }

  /** Presses a key, by its name in tmux, so many times. */
  void press(String key, int times) {
    tmux("send-keys", "-N", String.valueOf(times), key);
  }

  void interrupt() {
    tmux("send-keys", "C-c");
  }

  void resize(int columns) {
    tmux("resize-window", "-x", String.valueOf(columns), "-y", "24");
  }

  /** What can be seen, without the empty lines at the end. */
  String screen() {
    return tmux("capture-pane", "-p").stripTrailing();
  }

  /** Looks until that can be seen. */
  String await(Predicate<String> seen) {
    return await(this::screen, seen);
  }

  /** Looks again and again until something can be seen. */
  static String await(Supplier<String> look, Predicate<String> seen) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    String there = look.get();
    while (!seen.test(there)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("this is all there is to be seen:\n" + there);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      there = look.get();
    }
    return there;
  }

  private String tmux(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor();
      return out;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tmux("kill-server");
  }
}
