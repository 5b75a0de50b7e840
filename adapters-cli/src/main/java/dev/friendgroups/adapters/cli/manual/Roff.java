package dev.friendgroups.adapters.cli.manual;

import java.time.LocalDate;
import java.util.List;

/** Text in the language of manual pages: the macros of man(7), which groff and mandoc know. */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** The longest line that mandoc has nothing to say about. */
  private static final int COLUMNS = 80;

  /** The head of a page of section 1. */
  static Roff page(String name, LocalDate date, String source, String manual) {
    Roff roff = new Roff();
    roff.text.append(
        ".TH \"%s\" 1 %s \"%s\" \"%s\"\n"
            .formatted(escaped(name), date, escaped(source), escaped(manual)));
    return roff;
  }

  /** A macro, possibly with a title. */
  Roff macro(String name, String... arguments) {
    text.append('.').append(name);
    for (String argument : arguments) {
      text.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    text.append('\n');
    return this;
  }

  /** A paragraph, or a part of one, filled and broken as the page is wide. */
  Roff paragraph(String plain) {
    StringBuilder line = new StringBuilder();
    for (String word : escaped(plain).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > COLUMNS) {
        line(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return line(line.toString());
  }

  /** A line of what was escaped before, with fonts perhaps. */
  Roff line(String line) {
    text.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
        .append(line)
        .append('\n');
    return this;
  }

  /** Lines that stay as they are, in the order and with the blanks that they have. */
  Roff asTyped(List<String> lines) {
    macro("nf");
    lines.forEach(line -> line(line.isEmpty() ? "\\&" : escaped(line)));
    return macro("fi");
  }

  static String bold(String plain) {
    return "\\fB" + escaped(plain) + "\\fR";
  }

  static String italic(String plain) {
    return "\\fI" + escaped(plain) + "\\fR";
  }

  /** What would be typeset as something else (a dash, a quotation mark) stays what it is. */
  static String escaped(String plain) {
    return plain
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
