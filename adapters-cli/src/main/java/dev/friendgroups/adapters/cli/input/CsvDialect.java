package dev.friendgroups.adapters.cli.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a CSV file separates its columns: as its first line says ({@code sep=;}, which spreadsheets
 * write and read), else by what makes a column of that name of its header.
 *
 * @param separator between columns
 * @param linesBefore lines before the header
 */
record CsvDialect(char separator, int linesBefore) {
  private static final int LONGEST_LINE = 1 << 13;
  private static final Pattern TOLD = Pattern.compile("(?i)(\"?)sep=(.)\\1");
  private static final Pattern QUOTES = Pattern.compile("^\"|\"$");
  private static final List<Character> KNOWN = List.of(',', '\t', ';');

  /**
   * Looks at the first line, and takes it away if it says nothing else.
   *
   * @param column one that the header should name
   */
  static CsvDialect of(BufferedReader reader, String column) throws IOException {
    reader.mark(LONGEST_LINE);
    StringBuilder first = new StringBuilder();
    int next = reader.read();
    while (next >= 0 && next != '\n' && next != '\r' && first.length() < LONGEST_LINE - 1) {
      first.append((char) next);
      next = reader.read();
    }
    reader.reset();
    String line = first.toString();
    Matcher told = TOLD.matcher(line);
    if (told.matches()) {
      reader.readLine();
      return new CsvDialect(told.group(2).charAt(0), 1);
    }
    char separator =
        KNOWN.stream()
            .filter(known -> isNamed(column, line, known))
            .findFirst()
            .or(() -> KNOWN.stream().filter(known -> line.indexOf(known) >= 0).findFirst())
            .orElse(',');
    return new CsvDialect(separator, 0);
  }

  /** Whether a header names a column; a closer look at its quotes changes nothing about that. */
  private static boolean isNamed(String column, String header, char separator) {
    return Stream.of(header.split(Pattern.quote(String.valueOf(separator)), -1))
        .map(cell -> QUOTES.matcher(cell.strip()).replaceAll("").strip())
        .anyMatch(column::equalsIgnoreCase);
  }
}
