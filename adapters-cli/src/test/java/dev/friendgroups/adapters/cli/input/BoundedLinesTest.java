package dev.friendgroups.adapters.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines, none of which takes more than its room. */
class BoundedLinesTest {
  private static List<String> lines(String text, int longest) throws IOException {
    BoundedLines lines = new BoundedLines(new BufferedReader(new StringReader(text)), longest);
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(lines.tooLong() ? line + "…" : line);
    }
    return all;
  }

  @Test
  void lines_end_where_they_end() throws IOException {
    assertThat(lines("", 9)).isEmpty();
    assertThat(lines("a", 9)).containsExactly("a");
    assertThat(lines("a\n", 9)).containsExactly("a");
    assertThat(lines("a\n\nb\r\n", 9)).containsExactly("a", "", "b\r");
    assertThat(lines("\n\n", 9)).containsExactly("", "");
  }

  @Test
  void a_line_just_short_enough_is_whole_and_a_longer_one_cut() throws IOException {
    assertThat(lines("123\n1234\n12345\n1\n", 4)).containsExactly("123", "1234", "1234…", "1");
  }

  @Test
  void lines_longer_than_a_buffer_are_put_together() throws IOException {
    String longer = "x".repeat((1 << 14) + 1);
    String exact = "y".repeat((1 << 14) - 1);

    assertThat(lines(longer + "\n" + exact + "\n" + longer, 1 << 20))
        .containsExactly(longer, exact, longer);
  }
}
