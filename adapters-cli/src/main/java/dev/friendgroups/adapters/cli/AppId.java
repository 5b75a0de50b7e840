package dev.friendgroups.adapters.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what somebody gave as an app's SDKAppID into the number it is. */
final class AppId implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /**
   * @throws IllegalArgumentException when it is no SDKAppID; the message shows it
   */
  static long parse(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an SDKAppID, a whole number of 1 to 18 digits");
    }
    return Long.parseLong(text);
  }
}
