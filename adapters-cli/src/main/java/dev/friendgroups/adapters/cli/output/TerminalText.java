package dev.friendgroups.adapters.cli.output;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text from elsewhere made fit for a terminal, and numbers made fit for people. */
public final class TerminalText {
  /**
   * What takes two columns: Chinese, Japanese and Korean, full-width forms, pictures.
   *
   * @see <a href="https://www.unicode.org/reports/tr11/">East Asian width</a>
   */
  private static final List<Range> WIDE =
      List.of(
          new Range(0x1100, 0x115f),
          new Range(0x2e80, 0x303e),
          new Range(0x3041, 0xa4cf),
          new Range(0xa960, 0xa97c),
          new Range(0xac00, 0xd7a3),
          new Range(0xf900, 0xfaff),
          new Range(0xfe30, 0xfe6f),
          new Range(0xff01, 0xff60),
          new Range(0xffe0, 0xffe6),
          new Range(0x1f300, 0x1f64f),
          new Range(0x1f680, 0x1f6ff),
          new Range(0x1f900, 0x1faff),
          new Range(0x20000, 0x3fffd));

  private TerminalText() {}

  /** The text with control and formatting characters escaped, as Java and JSON escape them. */
  public static String text(Object value) {
    String text = value.toString();
    return text.codePoints().anyMatch(TerminalText::hidden) ? escaped(text, "") : text;
  }

  /** The text, which may have many lines, with all other such characters escaped. */
  public static String lines(String text) {
    return escaped(text, "\n");
  }

  private static String escaped(String text, String kept) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!hidden(c) || kept.indexOf(c) >= 0) {
                shown.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  shown.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return shown.toString();
  }

  /** Whether a terminal would obey it, or turn the text around it, instead of showing it. */
  private static boolean hidden(int codePoint) {
    if (codePoint < 0x7f) {
      return codePoint < ' ';
    }
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** The texts, with commas between them. */
  public static String texts(Collection<?> values) {
    return values.stream().map(TerminalText::text).collect(Collectors.joining(", "));
  }

  /** {@code 1 friend group}, {@code 2,000 friend groups}. */
  public static String count(long number, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
  }

  /** {@code 45 s}, {@code 12 min 5 s}, {@code 2 h 30 min}. */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** How many columns the text takes: Chinese characters take two. */
  static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return WIDE.stream().anyMatch(range -> range.contains(codePoint)) ? 2 : 1;
  }

  private record Range(int first, int last) {
    boolean contains(int codePoint) {
      return codePoint >= first && codePoint <= last;
    }
  }
}
