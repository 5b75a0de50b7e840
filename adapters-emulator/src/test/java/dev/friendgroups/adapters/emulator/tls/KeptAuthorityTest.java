package dev.friendgroups.adapters.emulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate authority that is kept in a folder. */
class KeptAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path home;

  private KeptAuthority kept(Instant now) throws IOException {
    return KeptAuthority.in(home.resolve("state/emulator"), now);
  }

  @Test
  void it_is_made_on_first_use_and_the_same_from_then_on() throws IOException {
    KeptAuthority first = kept(NOW);
    KeptAuthority second = kept(NOW.plus(Duration.ofDays(3000)));

    assertThat(second.authority().pem()).isEqualTo(first.authority().pem());
    assertThat(first.certificate()).isAbsolute().hasContent(first.authority().pem());
    assertThat(first.certificate().getParent())
        .isDirectoryNotContaining("glob:**{.tmp,ca?*.key,ca?*.pem}");
  }

  @Test
  void its_key_is_for_its_owner_alone_and_not_shown() throws IOException {
    KeptAuthority kept = kept(NOW);

    Path secret = kept.certificate().resolveSibling("ca.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.certificate())))
        .isEqualTo("rw-r--r--");
    assertThat(kept.authority().pem()).doesNotContain("PRIVATE");
    assertThat(kept.toString()).startsWith("KeptAuthority[authority=CertificateAuthority[CN=");
  }

  @Test
  void one_that_would_end_before_the_servers_that_it_vouches_for_is_made_anew() throws IOException {
    KeptAuthority first = kept(NOW);
    KeptAuthority later = kept(NOW.plus(Duration.ofDays(3300)));

    assertThat(later.authority().pem()).isNotEqualTo(first.authority().pem());
    assertThat(later.certificate()).hasContent(later.authority().pem());
  }

  @Test
  void a_key_that_others_could_read_is_not_used() throws IOException {
    Path secret = kept(NOW).certificate().resolveSibling("ca.key");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> kept(NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            secret + " can be read by others: delete it, and trust the one that is made then");
  }

  @Test
  void a_damaged_file_is_named() throws IOException {
    Path secret = kept(NOW).certificate().resolveSibling("ca.key");
    Files.writeString(secret, Files.readString(secret).replace("BEGIN CERT", "BEGIN SERT"));

    assertThatThrownBy(() -> kept(NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(secret + ": it does not hold a key and a certificate; delete it");
  }
}
