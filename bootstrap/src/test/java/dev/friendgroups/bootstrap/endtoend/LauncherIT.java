package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher makes of the Java, the locale and the folder that it finds. */
class LauncherIT {
  private static final Map<String, String> NO_LOCALE =
      Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "");

  @TempDir Path home;

  private Program on(int java) {
    return Program.at(home).with("JAVA_HOME", InstalledJava.home(java).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void names_arrive_as_they_were_typed_whatever_the_locale(int java) {
    for (Map<String, String> locale :
        List.of(
            NO_LOCALE,
            Map.of("LC_ALL", "C"),
            Map.of("LC_ALL", "POSIX"),
            Map.of("LC_ALL", "xx_YY.UTF-8"),
            Map.of("LANG", "C.UTF-8"))) {
      Program program = on(java).with(NO_LOCALE).with(locale);
      program.run("create", "--account", "alice", "家人");

      Result result = program.run("delete", "--account", "alice", "家人", "--quiet");

      assertThat(result.out()).as("%s", locale).startsWith("Deleted 1 friend group of alice: 家人");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void nothing_is_left_in_the_temporary_folder_even_by_what_is_killed(int java) throws Exception {
    Path temporary = Files.createDirectory(home.resolve("temporary"));
    Program program = on(java).with("FRIEND_GROUPS_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
    Path data = home.resolve("chat.db");

    try (RunningEmulator emulator = RunningEmulator.start(program, "--data", data.toString())) {
      assertThat(temporary).isEmptyDirectory();
      assertThat(Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name")))
          .satisfies(
              folder -> assertThat(folder.resolve(Long.toString(emulator.pid()))).doesNotExist());
    }

    assertThat(data).isNotEmptyFile();
    assertThat(temporary).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void a_temporary_folder_that_is_of_no_use_is_not_missed(int java) {
    Path unwritable = Path.of("/proc");
    assumeTrue(Files.isDirectory(unwritable));
    Program program = on(java).with("FRIEND_GROUPS_JAVA_OPTS", "-Djava.io.tmpdir=" + unwritable);

    Result result = program.run("delete", "--account", "alice", "family", "--quiet");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).doesNotContain("Exception", "\tat ", "WARNING");
  }
}
