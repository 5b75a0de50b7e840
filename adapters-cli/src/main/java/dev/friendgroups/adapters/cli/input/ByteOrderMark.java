package dev.friendgroups.adapters.cli.input;

/** What some editors put in front of a text; no part of it. */
final class ByteOrderMark {
  private static final String MARK = "\ufeff";

  private ByteOrderMark() {}

  /** The text alone. */
  static String stripped(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
