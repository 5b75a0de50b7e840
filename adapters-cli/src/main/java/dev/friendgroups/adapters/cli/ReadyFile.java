package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.friendgroups.adapters.cli.input.UsageException;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there while something is ready, and says where: for scripts that wait for it. */
final class ReadyFile {
  private final Path file;

  private ReadyFile(Path file) {
    this.file = file;
  }

  /**
   * Nothing is ready yet: what an earlier run left behind is gone.
   *
   * @throws UsageException when it cannot be deleted
   */
  static ReadyFile cleared(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
    return new ReadyFile(file);
  }

  /**
   * Says that it is ready; whoever sees the file can read the whole of it.
   *
   * @throws UsageException when the file cannot be written
   */
  void write(String line) {
    Path absolute = file.toAbsolutePath();
    Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
    try {
      try (Writer writer = new FileWriter(fresh.toFile(), UTF_8)) {
        writer.write(line + "\n");
      }
      Files.move(fresh, absolute, ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Says that it is over. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      // Whoever starts it again clears it.
    }
  }

  private static UsageException failure(Path file, IOException e) {
    return new UsageException(
        "--ready-file " + file + " cannot be written: " + e.getClass().getSimpleName());
  }
}
