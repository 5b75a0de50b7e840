package dev.friendgroups.bootstrap.endtoend;

import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes Java start faster: made once, found again, and where there is none, not missed. */
class StartUpArchiveIT {
  private static final Path DISTRIBUTION = Path.of("target/friend-groups").toAbsolutePath();
  private static final long LONGEST_WAIT_SECONDS = 120;
  private static final Result EXPLAINED =
      new Result(
          0,
          """
          30008: another write to the same account is going on
          What to do: write to one account one call at a time, then try again
          Does a retry help: yes
          """,
          "");

  @TempDir Path home;
  private Path installed;

  /** As it comes out of a package: without what the build made for its own Java. */
  @BeforeEach
  void install() throws IOException {
    installed = home.resolve("friend-groups");
    try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = installed.resolve(DISTRIBUTION.relativize(file));
        if (!copy.startsWith(installed.resolve("lib/archive"))) {
          Files.createDirectories(copy.resolveSibling(""));
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private Program on(int java) {
    return Program.at(home)
        .installedAt(installed)
        .with("JAVA_HOME", InstalledJava.home(java).toString());
  }

  private Path archives() throws IOException {
    String jars = Files.readString(installed.resolve("lib/jars.id")).strip();
    return Files.createDirectories(home.resolve(".cache/friend-groups").resolve(jars));
  }

  private static Result explain(Program program) {
    return program.run("errors", "30008");
  }

  /** Where the classes of the program came from. */
  private String source(Program program) throws IOException {
    Path log = home.resolve("classes.log");
    Result result =
        explain(program.with("FRIEND_GROUPS_JAVA_OPTS", "-Xlog:class+load:file=" + log));
    assertThat(result).isEqualTo(EXPLAINED);
    return Files.readString(log)
        .lines()
        .filter(line -> line.contains(" dev.friendgroups.adapters.cli.CommandLineApp "))
        .map(line -> line.replaceFirst(".* source: ", ""))
        .findFirst()
        .orElseThrow();
  }

  /** Has something done, and waits until an archive is not being made any more. */
  private void untilMade(Path folder, Runnable first) throws IOException, InterruptedException {
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, ENTRY_DELETE);
      first.run();
      WatchKey ended = watch.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("an archive is made").isNotNull();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void the_first_run_has_it_made_and_later_ones_read_it(int java) throws Exception {
    Program program = on(java);
    Path folder = archives();

    untilMade(folder, () -> assertThat(explain(program)).isEqualTo(EXPLAINED));

    assertThat(names(folder)).hasSize(1).allSatisfy(name -> assertThat(name).contains(java + "."));
    assertThat(source(program)).startsWith("shared objects file");
  }

  @Test
  @Tag("thorough")
  void what_other_versions_left_goes_once_nobody_has_read_it_for_a_month() throws Exception {
    Program program = on(17);
    Path folder = archives();
    Path left = Files.createDirectories(folder.resolveSibling("1-1")).resolve("Java-17");
    Path read = Files.createDirectories(folder.resolveSibling("2-2")).resolve("Java-17");
    Path notOurs = folder.resolveSibling("ledger.db-wal");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(60)));
    for (Path archive : List.of(left, read, notOurs)) {
      Files.writeString(archive, "classes");
      Files.getFileAttributeView(archive, BasicFileAttributeView.class)
          .setTimes(longAgo, archive.equals(read) ? null : longAgo, longAgo);
    }

    untilMade(folder, () -> assertThat(explain(program)).isEqualTo(EXPLAINED));

    assertThat(names(folder)).hasSize(1);
    assertThat(left.resolveSibling("")).doesNotExist();
    assertThat(read).hasContent("classes");
    assertThat(notOurs).hasContent("classes");
  }

  @Test
  @Tag("thorough")
  void two_first_runs_at_once_do_not_disturb_each_other() throws Exception {
    Program program = on(17);
    Path folder = archives();

    untilMade(
        folder,
        () -> {
          Process one = program.start("errors", "30008");
          Process other = program.start("errors", "30008");

          assertThat(List.of(Program.end(one), Program.end(other)))
              .containsExactly(EXPLAINED, EXPLAINED);
        });

    assertThat(names(folder)).hasSize(1);
    assertThat(source(program)).startsWith("shared objects file");
  }

  @ParameterizedTest
  @Tag("thorough")
  @ValueSource(ints = {17, 25})
  void what_does_not_fit_is_passed_over_in_silence(int java) throws Exception {
    Program program = on(java);
    Path folder = archives();
    assertThat(make(InstalledJava.home(java), folder)).isZero();
    Path archive = folder.resolve(names(folder).get(0));
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(archive);

    for (byte[] broken : List.of(new byte[0], new byte[4096], half(whole), otherVersion(whole))) {
      Files.write(archive, broken);
      assertThat(explain(program)).isEqualTo(EXPLAINED);
    }
    Files.write(archive, whole);
    makeStale();
    assertThat(explain(program)).isEqualTo(EXPLAINED);
    assertThat(source(program)).startsWith("file:");
  }

  /** How making one ends. */
  private int make(Path java, Path folder) throws IOException, InterruptedException {
    ProcessBuilder making =
        new ProcessBuilder("sh", installed.resolve("lib/make-archive.sh") + "", folder + "")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("making.log").toFile());
    making.environment().put("JAVA_HOME", java.toString());
    return making.start().waitFor();
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** Near its begin it says which Java made it. */
  private static byte[] otherVersion(byte[] whole) {
    byte[] other = whole.clone();
    for (int i = 0; i < 1024; i++) {
      if (other[i] == 'J') {
        other[i] = 'K';
      }
    }
    return other;
  }

  /** As by an update that leaves the name of the jars alone. */
  private void makeStale() throws IOException {
    try (Stream<Path> jars = Files.list(installed.resolve("lib"))) {
      Path own =
          jars.filter(jar -> jar.toString().contains("-bootstrap-")).findFirst().orElseThrow();
      Files.setLastModifiedTime(own, FileTime.fromMillis(0));
    }
  }

  @Test
  void where_nothing_can_be_kept_nothing_is_made_and_nothing_is_said() throws Exception {
    Path unwritable = Path.of("/proc");
    assumeTrue(Files.isDirectory(unwritable));

    assertThat(explain(on(17))).isEqualTo(EXPLAINED);
    assertThat(explain(on(17).with("XDG_CACHE_HOME", "/proc"))).isEqualTo(EXPLAINED);
    assertThat(explain(on(17).with("XDG_CACHE_HOME", home + "/absent"))).isEqualTo(EXPLAINED);
    assertThat(explain(on(17).with("HOME", ""))).isEqualTo(EXPLAINED);

    assertThat(names(home)).containsExactly("friend-groups");
  }

  @Test
  void where_it_cannot_be_made_not_every_run_tries() throws Exception {
    Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        home.resolve("java/release"), "JAVA_VERSION=\"17\"\nJAVA_RUNTIME_VERSION=\"17+1\"\n");

    int first = make(home.resolve("java"), archives());
    int second = make(home.resolve("java"), archives());

    assertThat(List.of(first, second)).containsExactly(70, 75);
  }

  @Test
  void what_the_build_made_is_read_where_it_was_made() throws Exception {
    assertThat(source(Program.at(home).with("JAVA_HOME", System.getProperty("java.home"))))
        .startsWith("shared objects file");
  }
}
