package dev.friendgroups.adapters.cli;

/** What calls are signed with. Shows itself nowhere. */
public sealed interface Credentials {
  /** The app's secret key, which signs UserSigs. */
  record SecretKey(String text) implements Credentials {
    @Override
    public String toString() {
      return "SecretKey[***]";
    }
  }

  /** A UserSig that somebody else signed. */
  record UserSig(String text) implements Credentials {
    @Override
    public String toString() {
      return "UserSig[***]";
    }
  }
}
