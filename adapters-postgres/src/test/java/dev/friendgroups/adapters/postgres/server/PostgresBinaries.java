package dev.friendgroups.adapters.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server, unpacked once from the class path. */
record PostgresBinaries(Path folder) {
  private static final List<String> ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz");

  /**
   * Unpacks what is on the class path into a folder named after its version, or finds it there.
   *
   * @param cache where it is kept for the next tests
   * @return empty when the class path has no PostgreSQL
   */
  static Optional<PostgresBinaries> unpackedIn(Path cache) throws IOException {
    for (String archive : ARCHIVES) {
      URL found = PostgresBinaries.class.getClassLoader().getResource(archive);
      if (found != null) {
        Path folder = cache.resolve("postgres-" + Integer.toHexString(found.hashCode()));
        if (!Files.exists(folder)) {
          unpack(found, folder);
        }
        return Optional.of(new PostgresBinaries(folder.toAbsolutePath()));
      }
    }
    return Optional.empty();
  }

  /** Two may do so at once: the folder appears when it is complete. */
  private static void unpack(URL archive, Path folder) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    Path unfinished =
        Files.createTempDirectory(folder.toAbsolutePath().getParent(), "postgres-unfinished-");
    Process tar =
        new ProcessBuilder("tar", "-xf", "-", "-C", unfinished.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream packed = archive.openStream();
        InputStream plain = new XZInputStream(packed);
        OutputStream in = tar.getOutputStream()) {
      plain.transferTo(in);
    }
    String said = new String(tar.getInputStream().readAllBytes(), UTF_8);
    if (Commands.exitOf(tar) != 0) {
      throw new IOException("cannot unpack PostgreSQL: " + said);
    }
    unfinished.toFile().setReadable(true, false);
    unfinished.toFile().setExecutable(true, false);
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException othersWereFaster) {
      Commands.delete(unfinished);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }
}
