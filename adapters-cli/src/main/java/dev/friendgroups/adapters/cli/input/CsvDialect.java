package dev.friendgroups.adapters.cli.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * How a CSV file separates its columns: as its first line says ({@code sep=;}, which spreadsheets
 * write and read), else by what stands in its header.
 *
 * @param separator between columns
 * @param linesBefore lines before the header
 */
record CsvDialect(char separator, int linesBefore) {
  private static final int LONGEST_LINE = 1 << 13;
  private static final String TOLD = "sep=";
  private static final List<Character> KNOWN = List.of(',', '\t', ';');

  /** Looks at the first line, and takes it away if it says nothing else. */
  static CsvDialect of(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_LINE);
    StringBuilder first = new StringBuilder();
    int next = reader.read();
    while (next >= 0 && next != '\n' && next != '\r' && first.length() < LONGEST_LINE - 1) {
      first.append((char) next);
      next = reader.read();
    }
    reader.reset();
    String line = first.toString();
    boolean told =
        line.length() == TOLD.length() + 1 && line.toLowerCase(Locale.ROOT).startsWith(TOLD);
    if (told) {
      reader.readLine();
      return new CsvDialect(line.charAt(TOLD.length()), 1);
    }
    return new CsvDialect(
        KNOWN.stream().filter(known -> line.indexOf(known) >= 0).findFirst().orElse(','), 0);
  }
}
