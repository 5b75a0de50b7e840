package dev.friendgroups.domain.chat;

/**
 * A UserSig that somebody else signed; there is no other when it expires.
 *
 * @param text the UserSig as it travels
 */
public record ReadyUserSig(String text) implements Credentials {
  /**
   * @throws IllegalArgumentException when it is blank
   */
  public ReadyUserSig {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the UserSig is blank");
    }
  }

  @Override
  public String toString() {
    return "ReadyUserSig[***]";
  }
}
