package dev.friendgroups.domain.group;

import java.nio.charset.StandardCharsets;

/** Checks of text that names something, with messages that show the offending value. */
final class Text {
  private Text() {}

  static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static String printable(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          what + " '" + escaped(text) + "' contains a control character");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(what + " is not well-formed Unicode");
    }
    return text;
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
