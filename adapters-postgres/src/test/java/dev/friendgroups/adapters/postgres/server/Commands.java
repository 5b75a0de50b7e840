package dev.friendgroups.adapters.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Other programs that are run to their end, and what they leave behind. */
final class Commands {
  private Commands() {}

  /**
   * Runs one.
   *
   * @throws IOException when it cannot be started, or fails; with what it said
   */
  static void run(List<String> first, String... rest) throws IOException {
    List<String> words = new ArrayList<>(first);
    words.addAll(List.of(rest));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (exitOf(process) != 0) {
      throw new IOException(String.join(" ", words) + ": " + said);
    }
  }

  /** Whether it can be started and succeeds. */
  static boolean succeeds(String... words) {
    try {
      run(List.of(words));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static int exitOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Deletes a folder with all that is in it, as far as that is possible. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
