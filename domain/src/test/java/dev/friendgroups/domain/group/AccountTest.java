package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a b",
        " alice ",
        "用户",
        "user-1_X",
        "12345678901234567890123456789012",
        "一二三四五六七八九十xy",
        "😀😀😀😀😀😀😀😀"
      })
  void up_to_thirty_two_bytes_of_printable_text_are_an_account(String id) {
    Account account = new Account(id);

    assertThat(account.id()).isEqualTo(id);
    assertThat(account).hasToString(id);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012345678901234567890123, 33",
    "一二三四五六七八九十xyz, 33",
    "😀😀😀😀😀😀😀😀x, 33"
  })
  void more_than_thirty_two_bytes_are_not(String id, int bytes) {
    assertThatThrownBy(() -> new Account(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account '" + id + "' is " + bytes + " bytes long; at most 32 are allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\n", "\u3000"})
  void a_blank_id_is_not(String id) {
    assertThatThrownBy(() -> new Account(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account is blank");
  }

  @ParameterizedTest
  @CsvSource({
    "1, \\u0001",
    "9, \\u0009",
    "10, \\u000a",
    "31, \\u001f",
    "127, \\u007f",
    "159, \\u009f"
  })
  void control_characters_are_refused_and_shown_escaped(int character, String shown) {
    assertThatThrownBy(() -> new Account("al" + (char) character + "ice"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'al" + shown + "ice' contains a control character");
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', '~', 0xa0})
  void the_characters_next_to_control_characters_are_let_in(int character) {
    String id = "al" + (char) character + "ice";

    assertThat(new Account(id).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\ud800', '\udbff', '\udc00', '\udfff'})
  void half_a_character_is_refused(char surrogate) {
    assertThatThrownBy(() -> new Account("alice" + surrogate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account is not well-formed Unicode");
  }

  @Test
  void accounts_are_the_same_when_their_ids_are_letter_by_letter() {
    assertThat(new Account("alice")).isEqualTo(new Account("alice"));
    assertThat(new Account("alice")).isNotEqualTo(new Account("Alice"));
    assertThat(new Account("alice")).isNotEqualTo(new Account("alice "));
  }

  @Test
  void accounts_are_ordered_by_id() {
    assertThat(Stream.of("b", "ab", "B", "a").map(Account::new).sorted())
        .extracting(Account::id)
        .containsExactly("B", "a", "ab", "b");
  }
}
