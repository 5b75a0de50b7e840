package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns stay aligned on the screen, whatever is in them. */
class TableTest {
  @Test
  void a_column_is_as_wide_as_its_widest_cell() {
    Table table = new Table("NAME", "N");
    table.row("family", 2);
    table.row("a", 1234);

    assertThat(table.lines()).isEqualTo(List.of("NAME    N", "family  2", "a       1234"));
  }

  @Test
  void wide_characters_count_double_and_combining_ones_not_at_all() {
    Table table = new Table("NAME", "N");
    table.row("同事", 1);
    table.row("カナ", 2);
    table.row("한국", 3);
    table.row("ｶﾅab", 4);
    table.row("cafe\u0301", 5);
    table.row("👍ab", 6);

    assertThat(table.lines())
        .isEqualTo(
            List.of("NAME  N", "同事  1", "カナ  2", "한국  3", "ｶﾅab  4", "cafe\u0301  5", "👍ab  6"));
  }

  @Test
  void what_would_move_the_cursor_is_escaped_and_counted_as_shown() {
    Table table = new Table("NAME", "N");
    table.row("a\tb", 1);

    assertThat(table.lines()).isEqualTo(List.of("NAME      N", "a\\u0009b  1"));
  }

  @Test
  void no_line_ends_in_spaces() {
    Table table = new Table("NAME", "MEMBERS");
    table.row("empty", "");

    assertThat(table.lines()).isEqualTo(List.of("NAME   MEMBERS", "empty"));
  }

  @Test
  void without_rows_the_headings_remain() {
    assertThat(new Table("JOB", "STATE").lines()).isEqualTo(List.of("JOB  STATE"));
  }
}
