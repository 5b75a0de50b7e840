package dev.friendgroups.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @Test
  void they_do_not_show_themselves() {
    assertThat(new SecretKey("hunter2")).hasToString("SecretKey[***]");
    assertThat(new ReadyUserSig("hunter2")).hasToString("ReadyUserSig[***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void a_blank_key_is_refused(String text) {
    assertThatThrownBy(() -> new SecretKey(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the secret key is blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void a_blank_UserSig_is_refused(String text) {
    assertThatThrownBy(() -> new ReadyUserSig(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the UserSig is blank");
  }
}
