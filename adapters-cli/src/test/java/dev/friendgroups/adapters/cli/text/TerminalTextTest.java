package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from elsewhere made fit for a terminal. */
class TerminalTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "family", "同事", "école", "👍 a\u00a0b", "\\u001b", "a\u0301"})
  void what_shows_is_shown(String text) {
    assertThat(TerminalText.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u001b[2J', a\\u001b[2J",
    "'a\u0007', a\\u0007",
    "'a\r\nb', a\\u000d\\u000ab",
    "'a\u007fb', a\\u007fb",
    "'a\u009b2Jb', a\\u009b2Jb",
    "'a\u202eb', a\\u202eb",
    "'a\u2066b', a\\u2066b",
    "'a\u200bb', a\\u200bb",
    "'a\u2028b', a\\u2028b",
    "'a\u2029b', a\\u2029b",
    "'a\ufeffb', a\\ufeffb",
    "'a\u00adb', a\\u00adb"
  })
  void what_would_command_or_mislead_is_escaped(String text, String shown) {
    assertThat(TerminalText.text(text)).isEqualTo(shown);
  }

  @Test
  void half_a_pair_and_invisible_tags_are_escaped_as_json_does() {
    String tag = Character.toString(0xe0041);

    assertThat(TerminalText.text("a\ud83d")).isEqualTo("a\\ud83d");
    assertThat(TerminalText.text("a" + tag)).isEqualTo("a\\udb40\\udc41");
    assertThat(JsonParser.parseString("\"" + TerminalText.text("a" + tag) + "\"").getAsString())
        .isEqualTo("a" + tag);
  }

  @Test
  void a_message_of_many_lines_keeps_them_and_nothing_else() {
    assertThat(TerminalText.lines("a\u001bb\n  c\td\n")).isEqualTo("a\\u001bb\n  c\\u0009d\n");
  }

  @Test
  void many_texts_have_commas_between_them() {
    assertThat(TerminalText.texts(List.of("a", "b\n", "c"))).isEqualTo("a, b\\u000a, c");
    assertThat(TerminalText.texts(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 groups",
    "1, 1 group",
    "2, 2 groups",
    "999, 999 groups",
    "1000, '1,000 groups'",
    "10000000, '10,000,000 groups'"
  })
  void numbers_are_made_for_people(long number, String shown) {
    assertThat(TerminalText.count(number, "group")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "60, 1 min 0 s",
    "3599, 59 min 59 s",
    "3600, 1 h 0 min",
    "90061, 25 h 1 min"
  })
  void durations_are_made_for_people(long seconds, String shown) {
    assertThat(TerminalText.duration(Duration.ofSeconds(seconds))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨\u200d👩\u200d👧\u200d👦",
        "👩🏽\u200d🚀",
        "🏳\ufe0f\u200d🌈",
        "🤷\u200d♀\ufe0f",
        "می\u200cخواهم",
        "क्\u200dष",
        "⭐ ✅ ⚽ ❤\ufe0f 🇩🇪 1\ufe0f\u20e3"
      })
  void pictures_and_scripts_that_need_joiners_are_shown(String text) {
    assertThat(TerminalText.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u200db', a\\u200db",
    "'a\u200cb', a\\u200cb",
    "'👍\u200d', 👍\\u200d",
    "'\u200d👍', \\u200d👍",
    "'👍\u200c👍', 👍\\u200c👍",
    "'👍\u200d\u200d👍', 👍\\u200d\\u200d👍",
    "'a\u200dم', a\\u200dم",
    "'م\u202eم', م\\u202eم"
  })
  void joiners_that_join_nothing_are_escaped(String text, String shown) {
    assertThat(TerminalText.text(text)).isEqualTo(shown);
  }
}
