package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the archives hold, and what somebody gets who unpacks one elsewhere. */
class ArchivesIT {
  private static final Pattern JVM_OPTION =
      Pattern.compile("(?<![\\w-])-(X[^\\s;\"]+|Dguice[^\\s\"]+)");

  @TempDir Path home;

  private static Path archive(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("friend-groups-\\d[\\w.-]*" + suffix))
          .filter(file -> !file.toString().matches(".*-(linux|mac)-.*"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, byte[]> zipped() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive("\\.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  private Path unpacked() throws Exception {
    Path folder = Files.createDirectory(home.resolve("somewhere else"));
    Process tar =
        new ProcessBuilder("tar", "xzf", archive("\\.tar\\.gz").toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return folder.resolve("friend-groups");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "friend-groups/" + folder.relativize(file))
          .sorted()
          .toList();
    }
  }

  @Test
  void unpacked_in_a_folder_with_a_blank_it_serves_somebody_who_has_a_Java_and_nothing_else()
      throws Exception {
    Program program =
        Program.at(home)
            .installedAt(unpacked())
            .startedBy(
                List.of(
                    "env",
                    "-i",
                    "HOME=" + home,
                    "PATH=/usr/bin:/bin",
                    "JAVA_HOME=" + System.getProperty("java.home")));

    assertThat(program.run("delete", "--account", "alice", "family").out())
        .startsWith("Deleted 1 friend group of alice: family");
    assertThat(program.run("list", "--account", "alice").out()).contains("work");
    assertThat(program.run("history").out()).contains("finished");
    try (RunningEmulator emulator = RunningEmulator.start(program)) {
      assertThat(emulator.endpoint()).hasScheme("http");
    }
  }

  @Test
  void the_zip_is_the_other_archive_with_what_Windows_wants() throws Exception {
    Map<String, byte[]> zipped = zipped();

    assertThat(zipped.keySet())
        .containsAll(files(unpacked()))
        .contains("friend-groups/lib/native/Windows/x86_64/sqlitejdbc.dll");
    assertThat(zipped.keySet().stream().filter(name -> name.contains("/bin/")))
        .containsExactly("friend-groups/bin/friend-groups", "friend-groups/bin/friend-groups.cmd");
    assertThat(zipped.keySet()).noneMatch(name -> name.contains("/lib/archive/"));
  }

  @Test
  void the_launcher_for_Windows_has_its_line_ends_and_the_options_of_the_other_one()
      throws IOException {
    Map<String, byte[]> zipped = zipped();

    String windows = new String(zipped.get("friend-groups/bin/friend-groups.cmd"), UTF_8);
    String posix = new String(zipped.get("friend-groups/lib/java.sh"), UTF_8);

    assertThat(windows.replace("\r\n", "")).doesNotContain("\n", "\r").isASCII();
    assertThat(options(windows))
        .contains("-Xmx256m", "-Xlog:disable")
        .containsExactlyInAnyOrderElementsOf(options(posix));
    assertThat(posix).contains("--sun-misc-unsafe-memory-access=allow");
    assertThat(windows).contains("--sun-misc-unsafe-memory-access=allow");
  }

  private static List<String> options(String launcher) {
    return JVM_OPTION
        .matcher(launcher.replaceAll("(?m)^(#|rem).*$", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void every_library_is_in_the_list_of_licences_and_in_the_bill_of_materials() throws IOException {
    Path installed = Path.of("target/friend-groups");
    String licences =
        Files.readString(installed.resolve("share/doc/friend-groups/THIRD-PARTY.txt"));
    String bill =
        Files.readString(installed.resolve("share/doc/friend-groups/friend-groups.cdx.json"));

    List<String> libraries =
        files(installed).stream()
            .filter(file -> file.matches("friend-groups/lib/[^/]+\\.jar"))
            .map(file -> file.replaceAll(".*/|-[\\d][\\w.-]*\\.jar$", ""))
            .filter(name -> !name.startsWith("friend-groups"))
            .toList();

    assertThat(libraries)
        .contains("okhttp-jvm", "picocli", "sqlite-jdbc")
        .allSatisfy(name -> assertThat(licences).contains(":" + name + ":"))
        .allSatisfy(name -> assertThat(bill).contains("/" + name + "@"));
    assertThat(licences).doesNotContain("Unknown license", "dev.friendgroups");
    assertThat(bill).doesNotContain("serialNumber", System.getProperty("user.dir"));
    assertThat(installed.resolve("share/doc/friend-groups/licences/Apache-2.0.txt"))
        .isNotEmptyFile();
  }

  @Test
  void the_manual_is_flawless_to_those_who_format_it() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mandoc")), "NOT TRIED: there is no mandoc");
    List<String> pages =
        files(Path.of("target/friend-groups")).stream()
            .filter(file -> file.endsWith(".1"))
            .map(file -> "target/" + file)
            .toList();
    assertThat(pages).hasSizeGreaterThan(11);

    List<String> command = Stream.concat(Stream.of("mandoc", "-Tlint"), pages.stream()).toList();
    Process mandoc = new ProcessBuilder(command).redirectErrorStream(true).start();

    assertThat(new String(mandoc.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(mandoc.waitFor()).isZero();
  }
}
