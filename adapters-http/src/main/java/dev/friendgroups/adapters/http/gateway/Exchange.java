package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.Attempt;
import okhttp3.HttpUrl;

/** One request on its way to Chat: where it goes, how it is signed, and how far it came. */
final class Exchange {
  private final HttpUrl address;
  private final String userSig;
  private final Attempt attempt;
  private volatile boolean begun;

  /**
   * @param attempt is told how far it comes
   */
  Exchange(HttpUrl address, String userSig, Attempt attempt) {
    this.address = address;
    this.userSig = userSig;
    this.attempt = attempt;
  }

  HttpUrl address() {
    return address;
  }

  String userSig() {
    return userSig;
  }

  void begin() {
    begun = true;
    attempt.sending();
  }

  void sent() {
    attempt.sent();
  }

  /** The text with the UserSig blotted out, should somebody have repeated it. */
  String withoutSecrets(String text) {
    return userSig.isEmpty() ? text : text.replace(userSig, "***");
  }

  /** Whether any of it may have left this machine. */
  boolean begun() {
    return begun;
  }
}
