package dev.friendgroups.adapters.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What whoever controls the emulator over HTTP must know.
 *
 * @param text visible characters of ASCII, as they travel in a header; for sending only
 */
public record ControlKey(String text) {
  private static final int BYTES = 32;

  /**
   * Takes a key that somebody chose.
   *
   * @param text of any length but 0; never shown again
   * @throws IllegalArgumentException when it is empty or has other characters; the message does not
   *     tell which
   */
  public ControlKey {
    if (text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the control key is not made of visible ASCII characters only");
    }
  }

  /** {@return a key that nobody knows yet: 64 hexadecimal digits} */
  public static ControlKey fresh() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new ControlKey(HexFormat.of().formatHex(random));
  }

  /** Whether this is the key; how long it takes tells nothing about where they differ. */
  boolean is(String other) {
    return MessageDigest.isEqual(other.getBytes(UTF_8), text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "ControlKey[***]";
  }
}
