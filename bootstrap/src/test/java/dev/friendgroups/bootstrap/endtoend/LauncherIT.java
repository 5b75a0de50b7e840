package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  /** Where thousands of files lie in it, to look through them would take longer than the rest. */
  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void what_others_have_left_in_the_temporary_folder_is_not_looked_at(int java) throws Exception {
    Path temporary = Files.createDirectory(home.resolve("temporary"));
    Path left = Files.createFile(temporary.resolve(driver() + "-12-libsqlitejdbc.so"));
    Program program = on(java).with("FRIEND_GROUPS_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);

    Result result = program.run("delete", "--account", "alice", "family", "--quiet");

    assertThat(result.exit()).isZero();
    assertThat(left).exists();
  }

  /** SQLite's driver with its version, as what it unpacks is named after it. */
  private static String driver() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target/friend-groups/lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.startsWith("sqlite-jdbc-"))
          .map(name -> name.replaceAll("sqlite-jdbc-(.*)\\.jar", "sqlite-$1"))
          .findFirst()
          .orElseThrow();
    }
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

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void a_thread_dump_does_not_get_into_the_data(int java) {
    try (RunningEmulator emulator = RunningEmulator.start(on(java))) {
      emulator.signal("QUIT");

      Result result = emulator.stop();

      assertThat(result.err()).contains("Full thread dump");
      assertThat(result.out()).doesNotContain("thread dump");
    }
  }

  /** The launchers of asdf and jenv are scripts, with no JDK around them. */
  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void a_Java_behind_a_shim_is_known_for_what_it_is(int java) throws IOException {
    Path real = InstalledJava.home(java).resolve("bin/java");
    Path shims = script("exec " + real + " \"$@\"").getParent();
    Program program =
        Program.at(home)
            .with("JAVA_HOME", "")
            .with("PATH", shims + File.pathSeparator + System.getenv("PATH"));

    Result result = program.run("delete", "--account", "alice", "family", "--quiet");

    assertThat(result.exit()).isZero();
    assertThat(result.err()).doesNotContain("WARNING", "Unrecognized");
  }

  @Test
  void a_Java_that_is_too_old_is_called_by_its_name() throws IOException {
    Path java = script("echo 'openjdk version \"1.8.0_292\"' >&2");
    Path old = java.resolve("../..").normalize();
    Result asked = Program.at(home).with("JAVA_HOME", old.toString()).run("--version");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_292\"\n");
    Result looked = Program.at(home).with("JAVA_HOME", old.toString()).run("--version");

    assertThat(asked)
        .isEqualTo(looked)
        .isEqualTo(
            new Result(
                4,
                "",
                "friend-groups: Java 8 is too old; install Java 17 or later, or set JAVA_HOME\n"));
  }

  @Test
  void a_JAVA_HOME_without_Java_is_named() {
    Path nowhere = home.resolve("no jdk");

    assertThat(Program.at(home).with("JAVA_HOME", nowhere.toString()).run("--version"))
        .isEqualTo(
            new Result(
                4,
                "",
                "friend-groups: no Java in JAVA_HOME ("
                    + nowhere
                    + "); correct or unset JAVA_HOME\n"));
  }

  @Test
  void two_versions_in_one_folder_are_refused() throws IOException {
    Path lib = Files.createDirectories(home.resolve("friend-groups/lib"));
    Path bin = Files.createDirectory(home.resolve("friend-groups/bin"));
    Path distribution = Path.of("target/friend-groups");
    Files.copy(
        distribution.resolve("bin/friend-groups"),
        bin.resolve("friend-groups"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(distribution.resolve("lib/java.sh"), lib.resolve("java.sh"));
    Files.createFile(lib.resolve("friend-groups-bootstrap-1.0.0.jar"));
    Files.createFile(lib.resolve("friend-groups-bootstrap-1.1.0.jar"));

    Result result = Program.at(home).installedAt(home.resolve("friend-groups")).run("--version");

    assertThat(result)
        .isEqualTo(
            new Result(
                4,
                "",
                "friend-groups: two versions lie in "
                    + lib.toRealPath()
                    + "; unpack one into an empty folder\n"));
  }

  @Test
  void a_colon_in_the_path_is_refused_since_Java_takes_it_for_the_end_of_a_folder()
      throws IOException {
    Path folder = home.resolve("at:home");
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(
        Path.of("target/friend-groups/bin/friend-groups"),
        folder.resolve("bin/friend-groups"),
        StandardCopyOption.COPY_ATTRIBUTES);

    assertThat(Program.at(home).installedAt(folder).run("--version"))
        .isEqualTo(
            new Result(
                4,
                "",
                "friend-groups: Java cannot run what lies in a folder with a colon in its path: "
                    + folder.toRealPath()
                    + "\n"));
  }

  /** In a folder {@code bin}, under the name of {@code java}. */
  private Path script(String line) throws IOException {
    Path java = Files.createDirectories(home.resolve("shims/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + line + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return java;
  }
}
