package dev.friendgroups.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A root folder as of a container, with a shell, the few programs that a launcher may ask for, and
 * the C library: no Java, no Maven, nobody's settings.
 */
final class Bare {
  private static final List<String> PROGRAMS =
      List.of(
          "sh",
          "env",
          "readlink",
          "dirname",
          "basename",
          "sed",
          "cut",
          "stty",
          "grep",
          "locale",
          "mkdir",
          "mv",
          "rm",
          "ls",
          "cat",
          "nice",
          "cksum",
          "uname",
          "id",
          "ln",
          "tr",
          "head");

  /** Comes with Debian's C library. */
  private static final Path LOCALE = Path.of("/usr/lib/locale/C.utf8");

  private static final Pattern LIBRARY = Pattern.compile("(?<=\\s)/\\S+\\.so\\S*");

  /** Whom they call nobody. */
  private static final String NOBODY = "65534";

  /** The folder becomes a mount, which Java looks for, and so is a view of the processes. */
  private static final String ENTER =
      "mount --bind \"$0\" \"$0\" && mount -t proc proc \"$0/proc\""
          + " && exec chroot --userspec=%s:%s \"$0\" \"$@\"".formatted(NOBODY, NOBODY);

  private final Path root;

  private Bare(Path root) {
    this.root = root;
  }

  /** Whether there can be one here: only root can make one and go into it. */
  static boolean canBeMade() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isDirectory(LOCALE)
        && run(List.of("unshare", "-m", "true")).exit() == 0;
  }

  static Bare in(Path folder) throws IOException {
    Bare bare = new Bare(folder);
    for (String name : List.of("usr/bin", "usr/lib", "dev", "proc", "tmp", "home/nobody")) {
      Files.createDirectories(folder.resolve(name));
    }
    bare.must("chmod", "755", folder.toString());
    bare.must("chmod", "1777", folder.resolve("tmp").toString());
    bare.must("chown", NOBODY + ":" + NOBODY, folder.resolve("home/nobody").toString());
    for (List<String> device : List.of(List.of("null", "3"), List.of("urandom", "9"))) {
      String file = folder.resolve("dev").resolve(device.get(0)).toString();
      bare.must("mknod", "-m", "666", file, "c", "1", device.get(1));
    }
    for (String name : PROGRAMS) {
      Path program = Path.of("/usr/bin", name);
      bare.copy(program);
      bare.copyLibrariesOf(program);
    }
    Files.createSymbolicLink(folder.resolve("bin"), Path.of("usr/bin"));
    Files.createDirectories(folder.resolve("usr/lib/locale"));
    bare.must("cp", "-r", LOCALE.toString(), folder.resolve("usr/lib/locale").toString());
    return bare;
  }

  private void copy(Path file) throws IOException {
    Path copy = root.resolve(file.toString().substring(1));
    Files.createDirectories(copy.resolveSibling(""));
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Copies what the dynamic linker wants for a program or for a library, but for its siblings. */
  void copyLibrariesOf(Path program) throws IOException {
    String told = run(List.of("ldd", program.toString())).out();
    for (String library : LIBRARY.matcher(told).results().map(MatchResult::group).toList()) {
      if (library.matches("/(usr/)?lib(64)?/.*")) {
        copy(Path.of(library));
      }
    }
  }

  /** A program in there, started by nobody, who has a home and nothing else. */
  Program program(Path installed) {
    List<String> start = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", ENTER));
    start.addAll(List.of(root.toString(), "env", "-i", "HOME=/home/nobody", "JAVA_HOME=/no/java"));
    return Program.at(root).installedAt(installed).startedBy(start);
  }

  /** All files in there, but for what running programs write, and the list of packages. */
  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.matches("(var|home|tmp)(/.*)?"))
          .sorted()
          .toList();
    }
  }

  /** Runs a command out here, which must not fail, for what it prints. */
  String must(String... command) {
    Result result = run(List.of(command));
    if (result.exit() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + result.out());
    }
    return result.out();
  }

  private static Result run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Result(process.waitFor(), out, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
