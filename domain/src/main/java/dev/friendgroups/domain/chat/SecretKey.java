package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

/**
 * An app's secret key, which signs UserSigs.
 *
 * @param text the key as the console shows it, used as text and not decoded; for signing only
 */
public record SecretKey(String text) implements Credentials {
  /**
   * Takes a key, whichever app it may belong to.
   *
   * @param text never shown again, not even in the message of the exception
   * @throws IllegalArgumentException when it is blank
   */
  public SecretKey {
    requireNonNull(text, "text must not be null");
    if (text.isBlank()) {
      throw new IllegalArgumentException("the secret key is blank");
    }
  }

  @Override
  public String toString() {
    return "SecretKey[***]";
  }
}
