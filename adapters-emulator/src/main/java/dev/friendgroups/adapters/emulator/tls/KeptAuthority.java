package dev.friendgroups.adapters.emulator.tls;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * A certificate authority that is kept in a folder, so that it has to be trusted only once.
 *
 * @param authority the authority
 * @param certificate the file with the certificate to trust
 */
public record KeptAuthority(CertificateAuthority authority, Path certificate) {
  private static final Set<PosixFilePermission> FOR_ALL_TO_READ =
      PosixFilePermissions.fromString("rw-r--r--");

  /**
   * The one in this folder; made on first use, and again when it has become too old. Its key is in
   * a file that only its owner may read.
   *
   * @param folder made if it is not there
   * @param now what decides whether it has become too old
   * @return the one kept there, from now on if it was not
   * @throws IllegalArgumentException when a file there is not what it should be, or can be read by
   *     others; the message says which
   * @throws IOException when it cannot be read or written
   */
  public static KeptAuthority in(Path folder, Instant now) throws IOException {
    Files.createDirectories(folder);
    Path secret = folder.resolve("ca.key");
    if (!Files.exists(secret)) {
      make(secret, now);
    }
    CertificateAuthority authority = read(secret);
    if (authority.endsBeforeServers(now)) {
      Files.delete(secret);
      make(secret, now);
      authority = read(secret);
    }
    return new KeptAuthority(authority, publish(folder, authority));
  }

  private static CertificateAuthority read(Path secret) throws IOException {
    if (Files.getFileStore(secret).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(secret).stream()
            .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
      throw new IllegalArgumentException(
          secret + " can be read by others: delete it, and trust the one that is made then");
    }
    try {
      return CertificateAuthority.parse(Files.readString(secret));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(secret + ": " + e.getMessage() + "; delete it", e);
    }
  }

  /** Temporary files are their owner's alone, and so is what they become. */
  private static void make(Path secret, Instant now) throws IOException {
    Path fresh = Files.createTempFile(secret.toAbsolutePath().getParent(), "ca", ".key");
    try {
      Files.writeString(fresh, CertificateAuthority.fresh(now).secretPem());
      Files.createLink(secret, fresh);
    } catch (FileAlreadyExistsException anotherProcessWasFirst) {
      // Its authority is as good as ours.
    } finally {
      Files.delete(fresh);
    }
  }

  private static Path publish(Path folder, CertificateAuthority authority) throws IOException {
    Path certificate = folder.resolve("ca.pem").toAbsolutePath();
    if (!Files.exists(certificate) || !Files.readString(certificate).equals(authority.pem())) {
      Path fresh = Files.createTempFile(folder, "ca", ".pem");
      Files.writeString(fresh, authority.pem());
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, FOR_ALL_TO_READ);
      }
      Files.move(fresh, certificate, ATOMIC_MOVE);
    }
    return certificate;
  }
}
