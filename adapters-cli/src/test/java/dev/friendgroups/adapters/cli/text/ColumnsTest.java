package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal makes of characters. */
class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "a, 1",
    "é, 1",
    "友, 2",
    "、, 2",
    "ひ, 2",
    "ｱ, 1",
    "Ａ, 2",
    "￥, 2",
    "한, 2",
    "👍, 2",
    "𠀀, 2",
    "\u0301, 0",
    "⭐, 2",
    "✅, 2",
    "⚽, 2",
    "☀, 1",
    "☀\ufe0f, 2",
    "❤\ufe0f, 2",
    "⭐\ufe0e, 1",
    "🇩🇪, 2",
    "1\ufe0f\u20e3, 2",
    "👍🏽, 2",
    "👨\u200d👩\u200d👧\u200d👦, 2",
    "👩🏽\u200d🚀, 2",
    "می\u200cخواهم, 7",
    "e\u0301a, 2",
    "family 👨\u200d👩\u200d👧 友, 12"
  })
  void a_text_takes_the_columns_it_takes(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void a_text_is_cut_between_what_is_seen_as_one() {
    assertThat(Columns.cut("family", 3)).isEqualTo("fam");
    assertThat(Columns.cut("家人们", 5)).isEqualTo("家人");
    assertThat(Columns.cut("👨‍👩‍👧 home", 1)).isEmpty();
    assertThat(Columns.cut("👨‍👩‍👧 home", 3)).isEqualTo("👨‍👩‍👧 ");
    assertThat(Columns.cut("gym", 0)).isEmpty();
  }
}
