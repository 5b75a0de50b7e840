package dev.friendgroups.adapters.cli.text;

/** Lines of CSV, quoted where RFC 4180 asks for it; there may be millions of them. */
public final class CsvLines {
  private static final String TO_BE_QUOTED = ",\"\r\n";

  private CsvLines() {}

  /**
   * {@return one line, without its end}
   *
   * @param fields any text, unquoted
   */
  public static String line(String... fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      line.append(i == 0 ? "" : ",").append(quoted(fields[i]));
    }
    return line.toString();
  }

  private static String quoted(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (TO_BE_QUOTED.indexOf(field.charAt(i)) >= 0) {
        return '"' + field.replace("\"", "\"\"") + '"';
      }
    }
    return field;
  }
}
