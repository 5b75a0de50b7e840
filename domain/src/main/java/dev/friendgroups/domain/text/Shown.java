package dev.friendgroups.domain.text;

/** How a value of any length is shown in a message: long ones cut. */
public final class Shown {
  /** The most characters that a message shows of a value. */
  public static final int MAX_CHARACTERS = 100;

  private Shown() {}

  /**
   * {@return the value between quotation marks, cut as {@link #cut} does}
   *
   * @param value whatever a message is about, by its {@code toString}; never a secret
   */
  public static String quoted(Object value) {
    return "'" + cut(value) + "'";
  }

  /**
   * The value; of more than {@value #MAX_CHARACTERS} characters the beginning, and an ellipsis.
   *
   * @param value whatever a message is about, by its {@code toString}; never a secret
   * @return its text, of at most {@value #MAX_CHARACTERS} characters and the ellipsis
   */
  public static String cut(Object value) {
    String text = value.toString();
    return text.codePointCount(0, text.length()) <= MAX_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS)) + "…";
  }
}
