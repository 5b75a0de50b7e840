package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.TerminalText;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The names of a CSV file's columns, in any case of letters: spreadsheets like capitals.
 *
 * @param typed the names as they stand in the file
 * @param separator what stands between them
 */
record CsvHeader(List<String> typed, char separator) {
  int size() {
    return typed.size();
  }

  boolean names(String column) {
    return indexOf(column) >= 0;
  }

  /** The place of the first column of this name; less than 0 when there is none. */
  int indexOf(String column) {
    return names().indexOf(column);
  }

  /**
   * The place of a column that must be there.
   *
   * @param usual a whole header, as an example
   * @param remedy what else helps where there is no other column either, possibly empty
   * @throws UsageException when it is not there, or more than once
   */
  int require(String column, Rows rows, String usual, String remedy) {
    if (typed.stream().anyMatch(name -> name.indexOf(Rows.NOT_UTF_8) >= 0)) {
      throw rows.unreadable(1, "the header is not UTF-8; save the file as CSV (UTF-8)");
    }
    if (Collections.frequency(names(), column) != 1) {
      throw rows.unreadable(
          1,
          "the header must name the column '"
              + column
              + "' once, like '"
              + usual
              + "'; it is "
              + quoted()
              + (isPadded(column) ? "; --trim drops the blanks" : "")
              + (size() == 1 ? remedy : ""));
    }
    return indexOf(column);
  }

  private List<String> names() {
    return typed.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  private boolean isPadded(String column) {
    return typed.stream()
        .filter(TerminalText::isPadded)
        .anyMatch(name -> Rows.trimmed(name).equalsIgnoreCase(column));
  }

  private String quoted() {
    return separator == '\t'
        ? "'" + String.join(", ", typed) + "', separated by tabs"
        : "'" + String.join(String.valueOf(separator), typed) + "'";
  }
}
