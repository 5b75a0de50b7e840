package dev.friendgroups.domain.chat;

import static dev.friendgroups.domain.text.Shown.quoted;

import java.util.regex.Pattern;

/**
 * The number of an app of Chat.
 *
 * @param value 1 or more, of at most 18 digits
 */
public record SdkAppId(long value) {
  private static final long LARGEST = 999_999_999_999_999_999L;
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

  /**
   * Takes the number of an app that may not exist.
   *
   * @param value from 1 to 999999999999999999
   * @throws IllegalArgumentException when the number is out of range
   */
  public SdkAppId {
    if (value < 1 || value > LARGEST) {
      throw new IllegalArgumentException(refusal(Long.toString(value)));
    }
  }

  /**
   * The app that somebody named.
   *
   * @param text digits only, the first not 0: neither blanks nor a sign
   * @return the app of that number, which may not exist
   * @throws IllegalArgumentException when it is no such number; the message shows it
   */
  public static SdkAppId parse(String text) {
    if (!DIGITS.matcher(text).matches()) {
      throw new IllegalArgumentException(refusal(text));
    }
    return new SdkAppId(Long.parseLong(text));
  }

  private static String refusal(String text) {
    return quoted(text) + " is not an SDKAppID, a whole number of 1 to 18 digits";
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
