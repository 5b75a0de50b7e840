package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.bootstrap.elsewhere.ElsewhereJar;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayFromElsewhereIT {
  private static final Path DISTRIBUTION = Path.of("target/friend-groups").toAbsolutePath();

  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void install() throws IOException {
    Path installed = folder.resolve("friend-groups");
    for (Path part : contents(DISTRIBUTION)) {
      Path copy = installed.resolve(DISTRIBUTION.relativize(part));
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(part, copy);
    }
    Path jar = ElsewhereJar.build(Files.createDirectory(folder.resolve("build")));
    Files.copy(jar, installed.resolve("lib/ext/local-chat.jar"));
    program = Program.at(folder).installedAt(installed);
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void a_jar_in_lib_ext_is_found_and_chosen_by_name() {
    assertThat(program.run("delete", "--gateway", "local", "--account", "alice", "family", "--yes"))
        .isEqualTo(
            new Result(
                0,
                "Deleted 1 friend group of alice: family (sequence 2)."
                    + " Undo: friend-groups restore 1 --gateway local\n",
                "Deleting from gateway local.\n"));
  }

  @Test
  void a_name_that_no_jar_has_is_refused_and_the_others_are_named() {
    assertThat(program.run("list", "--gateway", "remote", "--account", "alice"))
        .isEqualTo(new Result(2, "", "error: unknown gateway 'remote'; there are http, local\n"));
  }

  @Test
  void a_file_that_is_no_jar_does_not_stand_in_the_way() throws IOException {
    Path jar = folder.resolve("friend-groups/lib/ext/local-chat.jar");
    Files.write(jar, "this is no jar".getBytes(UTF_8));

    assertThat(program.run("list", "--gateway", "local", "--account", "alice"))
        .isEqualTo(new Result(2, "", "error: unknown gateway 'local'; there are http\n"));
  }
}
