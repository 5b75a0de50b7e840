package dev.friendgroups.adapters.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text from elsewhere made fit for a terminal, and numbers made fit for people. */
public final class TerminalText {
  private TerminalText() {}

  /**
   * {@return the text with control and formatting characters escaped, as Java and JSON escape them}
   *
   * @param value shown by its {@code toString}
   */
  public static String text(Object value) {
    String text = value.toString();
    return text.codePoints().anyMatch(TerminalText::hidden) ? escaped(text, "") : text;
  }

  /**
   * {@return a name like {@link #text}; in quotes when it begins or ends with a blank, which would
   * not show}
   *
   * @param value shown by its {@code toString}
   */
  public static String name(Object value) {
    String text = text(value);
    return isPadded(text) ? '"' + text + '"' : text;
  }

  /**
   * {@return whether a text begins or ends with a blank of any kind}
   *
   * @param text possibly empty
   */
  public static boolean isPadded(String text) {
    return !text.isEmpty()
        && (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length())));
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /**
   * {@return the text with all such characters escaped but the ends of lines}
   *
   * @param text of one line or many
   */
  public static String lines(String text) {
    return escaped(text, "\n");
  }

  private static String escaped(String text, String kept) {
    StringBuilder shown = new StringBuilder();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      int c = codePoints[i];
      if (!hidden(c) || kept.indexOf(c) >= 0 || Joiners.joins(codePoints, i)) {
        shown.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          shown.append(String.format("\\u%04x", (int) unit));
        }
      }
    }
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

  /**
   * {@return the names, as {@link #name} shows them, with commas between them}
   *
   * @param values in their order, possibly none
   */
  public static String texts(Collection<?> values) {
    return values.stream().map(TerminalText::name).collect(Collectors.joining(", "));
  }

  /**
   * {@return the number as people write it: {@code 1}, {@code 2,000}}
   *
   * @param number any
   */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * {@return the number with what is counted: {@code 1 friend group}, {@code 2,000 friend groups}}
   *
   * @param number how many
   * @param one what one of them is called; an {@code s} makes it many
   */
  public static String count(long number, String one) {
    return number(number) + " " + one + (number == 1 ? "" : "s");
  }

  /**
   * {@return how many calls are made in a second: {@code 1 call/s}, {@code 2,000 calls/s}}
   *
   * @param calls zero or more
   */
  public static String rate(long calls) {
    return count(calls, "call") + "/s";
  }

  /**
   * {@return the moment in UTC, to the second: {@code 2026-03-04T05:06:07Z}}
   *
   * @param time rounded down
   */
  public static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * {@return the time as people say it: {@code 45 s}, {@code 12 min 5 s}, {@code 2 h 30 min}}
   *
   * @param duration zero or more; rounded down
   */
  public static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }
}
