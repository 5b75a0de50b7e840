package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTest {
  @ParameterizedTest
  @ValueSource(strings = {"bob", " ", "\u0001", "an id far longer than an account may have today"})
  void any_id_that_chat_holds_may_be_a_member(String id) {
    assertThat(new Member(id).id()).isEqualTo(id);
    assertThat(new Member(id)).hasToString(id);
  }

  @Test
  void a_member_has_an_id() {
    assertThatThrownBy(() -> new Member(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("member is empty");
  }
}
