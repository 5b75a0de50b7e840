package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.CsvLines;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.stream.Stream;

/** A friend group as a line of CSV from which a reader gets its name exactly, whatever it is. */
final class CsvGroup {
  /** The name of the last column, which says how the others are escaped. */
  static final String ESCAPED = "escaped";

  /** What a reader takes for bytes that are not UTF-8, unless it is escaped. */
  private static final char NOT_UTF_8 = '\ufffd';

  private CsvGroup() {}

  /**
   * What nobody can type is escaped as in JSON, and the last column says so.
   *
   * @param more columns between the name and that one
   */
  static String line(Account account, GroupName name, String... more) {
    String id = account.id();
    String text = name.text();
    return isPlain(id) && isPlain(text) && name.isTypeable()
        ? line(id, text, more, "")
        : line(escaped(id), escaped(text), more, "json");
  }

  private static String line(String account, String name, String[] more, String form) {
    return CsvLines.line(
        Stream.of(Stream.of(account, name), Stream.of(more), Stream.of(form))
            .flatMap(fields -> fields)
            .toArray(String[]::new));
  }

  private static boolean isPlain(String text) {
    return TerminalText.name(text).equals(text) && text.indexOf(NOT_UTF_8) < 0;
  }

  private static String escaped(String text) {
    String json = JsonLine.of(text);
    return json.substring(1, json.length() - 1).replace("\ufffd", "\\ufffd");
  }
}
