package dev.friendgroups.adapters.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HeldCertificate;

/** Whoever signs the certificates of servers, and whom nobody trusts who does not say so. */
public final class Authority {
  private final HeldCertificate own;

  private Authority(HeldCertificate own) {
    this.own = own;
  }

  /** Another one, known to nobody yet. */
  public static Authority create() {
    return new Authority(
        new HeldCertificate.Builder().certificateAuthority(0).commonName("An authority").build());
  }

  HeldCertificate certificate(String... hosts) {
    HeldCertificate.Builder builder = new HeldCertificate.Builder().signedBy(own);
    for (String host : hosts) {
      builder.addSubjectAlternativeName(host);
    }
    return builder.build();
  }

  /** Writes down, as PEM, what is needed to trust it. */
  public Path write(Path file) throws IOException {
    return Files.writeString(file, own.certificatePem());
  }
}
