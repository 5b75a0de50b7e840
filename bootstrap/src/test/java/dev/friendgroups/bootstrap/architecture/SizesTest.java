package dev.friendgroups.bootstrap.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the main code a reader meets at once, in a file and in a package. */
class SizesTest {
  private static final int MOST_LINES = 260;
  private static final int MOST_FILES = 32;

  /** Where Maven runs the tests is one of the modules. */
  private static final Path MODULES = Path.of("..");

  @TempDir Path folder;

  private static List<Path> files(Path modules) throws IOException {
    try (Stream<Path> all = Files.list(modules)) {
      return all.map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(SizesTest::below)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> below(Path sources) {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tooLong(Path modules) throws IOException {
    return files(modules).stream()
        .filter(file -> lines(file) > MOST_LINES)
        .map(file -> file + " has " + lines(file) + " lines")
        .toList();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tooFull(Path modules) throws IOException {
    Map<Path, Long> packages =
        files(modules).stream().collect(groupingBy(Path::getParent, TreeMap::new, counting()));
    return packages.entrySet().stream()
        .filter(each -> each.getValue() > MOST_FILES)
        .map(each -> each.getKey() + " has " + each.getValue() + " files")
        .toList();
  }

  private Path write(String file, int lines) throws IOException {
    Path written = folder.resolve("module/src/main/java/some").resolve(file);
    Files.createDirectories(written.getParent());
    return Files.writeString(written, "//\n".repeat(lines));
  }

  @Test
  void no_file_is_longer_than_one_reads_in_one_go() throws Exception {
    assertThat(files(MODULES)).hasSizeGreaterThan(300);
    assertThat(tooLong(MODULES)).isEmpty();
  }

  @Test
  void no_package_has_more_files_than_one_finds_something_in() throws Exception {
    assertThat(tooFull(MODULES)).isEmpty();
  }

  @Test
  void a_file_that_is_too_long_is_noticed() throws Exception {
    write("Fits.java", MOST_LINES);
    Path over = write("Over.java", MOST_LINES + 1);

    assertThat(tooLong(folder)).containsExactly(over + " has 261 lines");
  }

  @Test
  void a_package_that_is_too_full_is_noticed() throws Exception {
    for (int i : IntStream.rangeClosed(1, MOST_FILES).toArray()) {
      write("Fits%d.java".formatted(i), 1);
    }
    assertThat(tooFull(folder)).isEmpty();

    Path over = write("Over.java", 1);

    assertThat(tooFull(folder)).containsExactly(over.getParent() + " has 33 files");
  }
}
