package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README shows for others to write is what the build has others' projects do. */
class ReadmeTest {
  private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void the_code_for_others_to_write_is_taken_from_projects_that_are_built() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    List<String> sources = sources();

    List<String> shown =
        CODE.matcher(readme.substring(readme.indexOf("### Write a gateway")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(code -> assertThat(sources).anyMatch(source -> source.contains(code)));
  }

  @Test
  void every_project_elsewhere_that_it_names_is_there_and_every_one_is_named() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    List<String> named =
        Pattern.compile("(?:bootstrap/src/test/elsewhere|`…)/(\\w+)`")
            .matcher(readme)
            .results()
            .map(MatchResult::group)
            .map(text -> text.replaceAll(".*/|`", ""))
            .distinct()
            .toList();

    try (Stream<Path> projects = Files.list(Path.of("src/test/elsewhere"))) {
      assertThat(projects.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/elsewhere"))) {
      return files.filter(file -> file.toString().endsWith(".java")).map(ReadmeTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
