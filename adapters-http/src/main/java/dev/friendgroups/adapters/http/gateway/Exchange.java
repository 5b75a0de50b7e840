package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.Attempt;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One request on its way to Chat: where it goes, how it is signed, and how far it came. */
final class Exchange {
  private final HttpUrl address;
  private final String userSig;
  private final Redactor redactor;
  private final Attempt attempt;
  private volatile boolean begun;
  private volatile boolean connected;
  private volatile boolean tunnelled;
  private volatile @Nullable String proxy;
  private boolean answered;

  /**
   * @param redactor knows the UserSig
   * @param attempt is told how far it comes
   */
  Exchange(HttpUrl address, String userSig, Redactor redactor, Attempt attempt) {
    this.address = address;
    this.userSig = userSig;
    this.redactor = redactor;
    this.attempt = attempt;
  }

  HttpUrl address() {
    return address;
  }

  String userSig() {
    return userSig;
  }

  /** A connection is about to be made for it, through a proxy. */
  void through(String name) {
    proxy = name;
  }

  /** The way to Chat is open; from now on it is Chat that is spoken to. */
  void tunnelled() {
    tunnelled = true;
  }

  /** The proxy that it came no further than; null when there is none, or it did. */
  @Nullable String stoppedAt() {
    return tunnelled || connected || begun ? null : proxy;
  }

  /** A connection was made for it. */
  void connected() {
    connected = true;
  }

  /** Whether any of it may have left this machine on a connection that others had used before. */
  boolean begunOnUsedConnection() {
    return begun && !connected;
  }

  void begin() {
    begun = true;
    attempt.sending();
  }

  void sent() {
    attempt.sent();
  }

  /** An answer was there, readable or not. */
  void answered() {
    if (!answered) {
      answered = true;
      attempt.answered();
    }
  }

  /** The text with the UserSig blotted out, should somebody have repeated it. */
  String withoutSecrets(String text) {
    return redactor.redact(text);
  }

  /** Whether any of it may have left this machine. */
  boolean begun() {
    return begun;
  }
}
