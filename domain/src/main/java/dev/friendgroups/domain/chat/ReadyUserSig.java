package dev.friendgroups.domain.chat;

import static java.util.Objects.requireNonNull;

/**
 * A UserSig that somebody else signed; there is no other when it expires.
 *
 * @param text the UserSig as it travels
 */
public record ReadyUserSig(String text) implements Credentials {
  /**
   * Takes a UserSig unread, whomever it is for.
   *
   * @param text never shown again, not even in the message of the exception
   * @throws IllegalArgumentException when it is blank
   */
  public ReadyUserSig {
    requireNonNull(text, "text must not be null");
    if (text.isBlank()) {
      throw new IllegalArgumentException("the UserSig is blank");
    }
  }

  @Override
  public String toString() {
    return "ReadyUserSig[***]";
  }
}
