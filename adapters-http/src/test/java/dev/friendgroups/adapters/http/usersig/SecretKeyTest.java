package dev.friendgroups.adapters.http.usersig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  @Test
  void it_does_not_show_itself() {
    assertThat(new SecretKey("hunter2")).hasToString("SecretKey[***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void a_blank_key_is_refused(String text) {
    assertThatThrownBy(() -> new SecretKey(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the secret key is blank");
  }

  @Test
  void its_issuer_signs_for_anybody_from_now_on() {
    SecretKey key = new SecretKey("a key for tests");
    KeyedUserSigIssuer issuer = new KeyedUserSigIssuer(7, key, InstantSource.fixed(NOW));

    UserSig issued = UserSig.decode(issuer.issue("管理員 & co", Duration.ofHours(2)));

    assertThat(issued.signedWith(key)).isTrue();
    assertThat(issued.sdkAppId()).isEqualTo(7);
    assertThat(issued.identifier()).isEqualTo("管理員 & co");
    assertThat(issued.expiry()).isEqualTo(NOW.plus(Duration.ofHours(2)));
  }
}
