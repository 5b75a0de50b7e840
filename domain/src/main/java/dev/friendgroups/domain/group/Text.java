package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.quoted;

/**
 * Checks of text that names something, with messages that show the offending value. Input files
 * have millions of rows: one pass over the characters, and nothing is allocated for good ones.
 */
final class Text {
  private Text() {}

  /** The length in bytes of UTF-8; half a surrogate pair counts as the one byte it is sent as. */
  static int utf8Length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (startsPair(text, i)) {
        bytes += 4;
        i++;
      } else {
        bytes++;
      }
    }
    return bytes;
  }

  static String printable(String what, String text) {
    boolean blank = true;
    boolean control = false;
    boolean broken = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        blank = false;
        if (startsPair(text, i)) {
          i++;
        } else {
          broken = true;
        }
      } else {
        blank = blank && Character.isWhitespace(c);
        control = control || Character.isISOControl(c);
      }
    }
    if (blank) {
      throw new IllegalArgumentException(what + " is blank");
    }
    if (control) {
      throw new IllegalArgumentException(
          what + " " + quoted(escaped(text)) + " contains a control character");
    }
    if (broken) {
      throw new IllegalArgumentException(what + " is not well-formed Unicode");
    }
    return text;
  }

  private static boolean startsPair(String text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }
}
