package dev.friendgroups.bootstrap.endtoend;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Javas of this machine: the one that runs the tests, and those where Linux keeps them. */
final class InstalledJava {
  private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

  private InstalledJava() {}

  /** The home of a Java of this version; where there is none, the test is reported as skipped. */
  static Path home(int version) {
    return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), others())
        .filter(home -> isOf(version, home))
        .findFirst()
        .orElseGet(() -> abort("NOT TRIED: there is no Java " + version + " in " + USUAL_FOLDER));
  }

  private static Stream<Path> others() {
    if (!Files.isDirectory(USUAL_FOLDER)) {
      return Stream.of();
    }
    try (Stream<Path> folders = Files.list(USUAL_FOLDER)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(int version, Path home) {
    try {
      List<String> release = Files.readAllLines(home.resolve("release"));
      return Files.isExecutable(home.resolve("bin/java"))
          && release.stream().anyMatch(line -> line.matches("JAVA_VERSION=\"" + version + "\\b.*"));
    } catch (IOException notJava) {
      return false;
    }
  }
}
