package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as its users have it: the distribution's launcher, each run a process of its own. */
final class Program {
  /** What a run left behind. */
  record Result(int exit, String out, String err) {}

  private static final long PATIENCE_SECONDS = 120;

  /** What is started in the background may ignore Ctrl-C, and so may all that it starts. */
  private static final List<String> SIGNALS_AS_USUAL =
      System.getProperty("os.name", "").equals("Linux")
          ? List.of("env", "--default-signal=INT")
          : List.of();

  private final List<String> first;
  private final Path launcher;
  private final Map<String, String> variables;

  private Program(List<String> first, Path launcher, Map<String, String> variables) {
    this.first = List.copyOf(first);
    this.launcher = launcher;
    this.variables = variables;
  }

  /**
   * The distribution that was just built.
   *
   * @param home the home folder of whoever starts it
   */
  static Program at(Path home) {
    return new Program(
        SIGNALS_AS_USUAL,
        Path.of("target/friend-groups/bin/friend-groups").toAbsolutePath(),
        Map.of("HOME", home.toString()));
  }

  /** The same program in another place. */
  Program installedAt(Path folder) {
    return new Program(first, folder.resolve("bin/friend-groups"), variables);
  }

  /**
   * The same program, which another one always starts, whose command line it goes at the end of.
   */
  Program startedBy(List<String> other) {
    return new Program(other, launcher, variables);
  }

  /** The same program, which the one that starts it, {@code env}, is to tell of variables. */
  Program told(Map<String, String> more) {
    List<String> words = new ArrayList<>(first);
    more.forEach((name, value) -> words.add(name + "=" + value));
    return startedBy(words);
  }

  /** The same program with one more environment variable. */
  Program with(String variable, String value) {
    return with(Map.of(variable, value));
  }

  /** The same program with more environment variables. */
  Program with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(variables);
    all.putAll(more);
    return new Program(first, launcher, all);
  }

  /** Runs it to its end. */
  Result run(String... arguments) {
    return end(start(arguments));
  }

  /** Starts it, with nothing on its standard input. */
  Process start(String... arguments) {
    return start(ProcessBuilder.Redirect.PIPE, arguments);
  }

  /** Starts it, with its standard output going elsewhere. */
  Process start(ProcessBuilder.Redirect out, String... arguments) {
    return start(first, out, arguments);
  }

  /** Has another program start it, whose command line this goes at the end of. */
  Process startBy(List<String> other, String... arguments) {
    return start(other, ProcessBuilder.Redirect.PIPE, arguments);
  }

  private Process start(List<String> other, ProcessBuilder.Redirect out, String... arguments) {
    List<String> command = new ArrayList<>(other);
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("FRIEND_GROUPS") || name.startsWith("XDG"));
    environment.putAll(variables);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a signal; unlike {@link Process#destroy} this leaves what was printed to be read. */
  static void signal(Process process, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the end of a run; what takes far too long is killed. */
  static Result end(Process process) {
    CompletableFuture<String> out =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + process.info());
      }
      return new Result(process.exitValue(), out.join(), err.join());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
