package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of CSV, as RFC 4180 wants them. */
class CsvLinesTest {
  @Test
  void only_what_must_be_quoted_is() {
    assertThat(CsvLines.line("alice", " a b ", "", "#1")).isEqualTo("alice, a b ,,#1");
    assertThat(CsvLines.line("a,b", "c")).isEqualTo("\"a,b\",c");
    assertThat(CsvLines.line("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    assertThat(CsvLines.line("a\nb", "c\rd")).isEqualTo("\"a\nb\",\"c\rd\"");
  }

  @Test
  void what_was_written_is_read_again() {
    List<String> fields = List.of("", " ", "\"", "\"\"", ",", "\r\n", "同事", "a\"b,c\nd", "x");

    String line = CsvLines.line(fields.toArray(String[]::new));

    assertThat(CsvReader.builder().ofCsvRecord(line).stream())
        .singleElement()
        .satisfies(row -> assertThat(row.getFields()).isEqualTo(fields));
  }
}
