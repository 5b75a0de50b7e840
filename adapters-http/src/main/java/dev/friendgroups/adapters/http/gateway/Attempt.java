package dev.friendgroups.adapters.http.gateway;

import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One call on its way to Chat: where it goes, how it is signed, and how far it came. */
final class Attempt {
  private final HttpUrl address;
  private final String userSig;
  private volatile boolean begun;
  private volatile @Nullable Duration sent;

  Attempt(HttpUrl address, String userSig) {
    this.address = address;
    this.userSig = userSig;
  }

  HttpUrl address() {
    return address;
  }

  String userSig() {
    return userSig;
  }

  void begin() {
    begun = true;
  }

  void sentAt(Duration moment) {
    sent = moment;
  }

  /** The text with the UserSig blotted out, should somebody have repeated it. */
  String withoutSecrets(String text) {
    return userSig.isEmpty() ? text : text.replace(userSig, "***");
  }

  /** Whether any of it may have left this machine. */
  boolean begun() {
    return begun;
  }

  /** When the last of it was handed to the network; empty before. */
  Optional<Duration> sent() {
    return Optional.ofNullable(sent);
  }
}
