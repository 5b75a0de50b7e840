package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a Java of its own, on a machine that has nothing. */
class ImageIT {
  private static final Path RUNTIME = Path.of("target/runtime");

  @TempDir Path root;
  private Bare machine;

  @BeforeEach
  void makeMachine() throws IOException {
    assumeTrue(Files.isDirectory(RUNTIME), "NOT TRIED: only -Pimage makes images");
    assumeTrue(Bare.canBeMade(), "NOT TRIED: only root can go into a root folder of its own");
    machine = Bare.in(root);
    copyLibrariesOf(RUNTIME);
    copyLibrariesOf(Path.of("target/friend-groups/lib/native/Linux"));
  }

  private void copyLibrariesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(name -> name.toString().matches(".*(/bin/java|\\.so)")).toList()) {
        machine.copyLibrariesOf(file);
      }
    }
  }

  private static Optional<Path> built(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).findFirst();
    }
  }

  @Test
  void the_archive_is_unpacked_and_used() throws Exception {
    Path archive = built("friend-groups-.*-(linux|mac)-.*\\.tar\\.gz").orElseThrow();
    Path opt = Files.createDirectory(root.resolve("opt"));

    machine.must("tar", "xzf", archive.toString(), "-C", opt.toString(), "--no-same-owner");

    assertEverythingWorks(machine.program(Path.of("/opt/friend-groups")));
  }

  @Test
  void the_Debian_package_is_installed_and_used_and_leaves_nothing_behind() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "NOT TRIED: there is no dpkg");
    Path dpkg = Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.createDirectory(dpkg.resolve("info"));
    Files.createDirectory(dpkg.resolve("updates"));
    Files.createFile(dpkg.resolve("status"));
    List<String> before = machine.files();
    Path debianPackage = built("friend-groups_.*\\.deb").orElseThrow();

    // What it depends on is there, but no package has brought it.
    machine.must("dpkg", "--root=" + root, "--force-depends", "-i", debianPackage.toString());

    assertThat(machine.files())
        .contains(
            "usr/bin/friend-groups",
            "usr/share/man/man1/friend-groups-delete.1.gz",
            "usr/share/bash-completion/completions/friend-groups",
            "usr/share/zsh/vendor-completions/_friend-groups",
            "usr/share/fish/vendor_completions.d/friend-groups.fish",
            "usr/share/doc/friend-groups/copyright",
            "usr/share/doc/friend-groups/changelog.gz",
            "usr/share/doc/friend-groups/THIRD-PARTY.txt",
            "usr/share/doc/friend-groups/licences/Apache-2.0.txt");
    assertThat(machine.must("dpkg-query", "--root=" + root, "-W", "-f", "${Conffiles}")).isEmpty();
    assertEverythingWorks(machine.program(Path.of("/usr")));

    machine.must("dpkg", "--root=" + root, "--remove", "friend-groups");
    assertThat(machine.files()).containsAll(before).hasSameSizeAs(before);
    machine.must("dpkg", "--root=" + root, "--purge", "friend-groups");
    assertThat(machine.must("dpkg-query", "--root=" + root, "-W")).isEmpty();
  }

  @Test
  void the_manual_in_the_Debian_package_is_found_and_shown() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/lexgrog")), "NOT TRIED: there is no man");
    machine.must(
        "dpkg-deb",
        "-x",
        built("friend-groups_.*\\.deb").orElseThrow().toString(),
        root.toString());

    try (Stream<Path> pages = Files.list(root.resolve("usr/share/man/man1"))) {
      assertThat(pages)
          .hasSizeGreaterThan(11)
          .allSatisfy(
              page -> {
                assertThat(machine.must("lexgrog", page.toString())).contains(": \"friend-groups");
                assertThat(machine.must("man", "-l", page.toString())).contains("SYNOPSIS");
              });
    }
  }

  /** Each part of Java that some command or other wants. */
  private void assertEverythingWorks(Program program) throws Exception {
    assertThat(program.run("--version").out()).startsWith("friend-groups ");
    assertThat(program.run("errors", "30008").out()).contains("30008");
    Result deletion = program.run("delete", "--account", "alice", "family");
    assertThat(deletion.out()).as(deletion.err()).startsWith("Deleted 1 friend group of alice");
    assertThat(program.run("history", "--json").out()).startsWith("{\"job\":1,");
    assertThat(program.run("restore", "1").exit()).isZero();
    assertThat(program.run("list", "--account", "alice", "--json").out()).contains("family");
    assertThat(program.run("create", "--account", "alice", "家人").exit()).isZero();
    assertThat(program.run("completion", "zsh").out()).startsWith("#compdef friend-groups");
    assertFilesAreRead(program);
    assertHttpsWorks(program);
  }

  private void assertFilesAreRead(Program program) throws IOException {
    Path file = root.resolve("tmp/groups.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("account,group\nalice,work\nbob,gym\n".getBytes(UTF_16));
    }

    Result job = program.run("delete", "--from", "/tmp/groups.csv.gz", "--yes");

    assertThat(job.exit()).as(job.err()).isZero();
  }

  private static void assertHttpsWorks(Program program) {
    try (RunningEmulator emulator = RunningEmulator.start(program, "--tls")) {
      Program client = program.told(emulator.exports());

      Result check = client.run("check");
      Result deletion = client.run("delete", "--account", "alice", "family", "--yes");

      assertThat(check.exit()).as(check.out() + check.err()).isZero();
      assertThat(deletion.out()).as(deletion.err()).contains("Deleted 1 friend group of alice");
    }
  }
}
