package dev.friendgroups.adapters.http.usersig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class KeyedUserSigIssuerTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  @Test
  void an_issuer_signs_for_anybody_from_now_on() {
    SecretKey key = new SecretKey("a key for tests");
    KeyedUserSigIssuer issuer =
        new KeyedUserSigIssuer(new SdkAppId(7), key, InstantSource.fixed(NOW));

    UserSig issued = UserSig.decode(issuer.issue("管理員 & co", Duration.ofHours(2)));

    assertThat(issued.signedWith(key)).isTrue();
    assertThat(issued.sdkAppId()).isEqualTo(7);
    assertThat(issued.identifier()).isEqualTo("管理員 & co");
    assertThat(issued.expiry()).isEqualTo(NOW.plus(Duration.ofHours(2)));
  }
}
