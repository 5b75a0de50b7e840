package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {
  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\u0000", "a\tb", "\ud800", "1234567890123456789012345678901"})
  void any_text_that_is_not_empty_may_be_the_name_of_a_group_that_chat_holds(String text) {
    assertThat(new GroupName(text).text()).isEqualTo(text);
  }

  @Test
  void a_name_is_never_empty() {
    assertThatThrownBy(() -> new GroupName(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " family ",
        "123456789012345678901234567890",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void up_to_thirty_characters_can_be_asked_for_whatever_their_bytes(String text) {
    assertThat(GroupName.requested(text)).isEqualTo(new GroupName(text));
    assertThat(new GroupName(text).isTypeable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456789012345678901",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
      })
  void thirty_one_characters_cannot(String text) {
    assertThatThrownBy(() -> GroupName.requested(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name '" + text + "' is 31 characters long; at most 30 are allowed");
    assertThat(new GroupName(text).isTypeable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void a_blank_name_cannot_be_asked_for(String text) {
    assertThatThrownBy(() -> GroupName.requested(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name is blank");
  }

  @ParameterizedTest
  @CsvSource({
    "0, \\u0000",
    "9, \\u0009",
    "27, \\u001b",
    "31, \\u001f",
    "127, \\u007f",
    "128, \\u0080"
  })
  void a_control_character_cannot_be_asked_for(int character, String shown) {
    assertThatThrownBy(() -> GroupName.requested("fam" + (char) character + "ily"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name 'fam" + shown + "ily' contains a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d"})
  void half_a_character_cannot_be_asked_for(String text) {
    assertThatThrownBy(() -> GroupName.requested("family" + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name is not well-formed Unicode");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 1",
    "123456789012345678901234567890, 30",
    "一二三四五六七八九十, 30",
    "éééééééééééééééx, 31",
    "一二三四五六七八九十x, 31",
    "😀, 4"
  })
  void its_length_counts_in_bytes_of_utf8(String text, int bytes) {
    assertThat(new GroupName(text).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "123456789012345678901234567890", "一二三四五六七八九十", "ééééééééééééééé"})
  void a_new_group_may_have_a_name_of_thirty_bytes(String text) {
    assertThat(new GroupName(text).fitsNewGroup()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567890123456789012345678901", "一二三四五六七八九十x", "éééééééééééééééx"})
  void a_new_group_may_not_have_a_name_of_thirty_one(String text) {
    assertThat(new GroupName(text).fitsNewGroup()).isFalse();
  }

  @Test
  void names_are_neither_trimmed_nor_folded_nor_normalized() {
    assertThat(new GroupName("family")).isEqualTo(new GroupName("family"));
    assertThat(new GroupName("family")).isNotEqualTo(new GroupName("Family"));
    assertThat(new GroupName("family")).isNotEqualTo(new GroupName("family "));
    assertThat(new GroupName("\u00e9")).isNotEqualTo(new GroupName("e\u0301"));
    assertThat(GroupName.requested(" family ")).isEqualTo(new GroupName(" family "));
  }

  @Test
  void names_are_shown_as_they_are_and_ordered_by_their_text() {
    assertThat(Stream.of("work", "Gym", "family").map(GroupName::new).sorted())
        .extracting(GroupName::toString)
        .containsExactly("Gym", "family", "work");
  }
}
