package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The UserSig that calls are signed with: one for many calls, and a new one well before it expires.
 * Shows it nowhere but to the interceptor that puts it into the address.
 */
final class UserSigs {
  private static final Duration VALIDITY = Duration.ofHours(24);
  private static final Duration RENEWED_BEFORE_EXPIRY = Duration.ofHours(1);

  private final @Nullable Supplier<UserSig> signer;
  private final InstantSource clock;
  private String current = "";
  private Instant renewal = Instant.MAX;

  private UserSigs(@Nullable Supplier<UserSig> signer, InstantSource clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /** UserSigs for the app's admin: by the app's key, each for a day, or the ready one. */
  static UserSigs of(ChatApp app, InstantSource clock) {
    return app.credentials() instanceof SecretKey key
        ? signedWith(key, app, clock)
        : readyMade(((ReadyUserSig) app.credentials()).text(), clock);
  }

  private static UserSigs signedWith(SecretKey key, ChatApp app, InstantSource clock) {
    UserSigs sigs =
        new UserSigs(
            () -> UserSig.sign(app.id().value(), app.admin(), clock.instant(), VALIDITY, key),
            clock);
    sigs.renewal = Instant.MIN;
    return sigs;
  }

  private static UserSigs readyMade(String userSig, InstantSource clock) {
    UserSigs sigs = new UserSigs(null, clock);
    sigs.current = userSig;
    return sigs;
  }

  synchronized String current() {
    if (!clock.instant().isBefore(renewal)) {
      sign();
    }
    return current;
  }

  /**
   * Replaces a UserSig that Chat does not take any more, unless another call did so already.
   *
   * @return whether there is a new one
   */
  synchronized boolean renew(String rejected) {
    if (signer == null) {
      return false;
    }
    if (current.equals(rejected)) {
      sign();
    }
    return true;
  }

  private void sign() {
    if (signer == null) {
      return;
    }
    UserSig signed = signer.get();
    current = signed.encode();
    renewal = signed.expiry().minus(RENEWED_BEFORE_EXPIRY);
  }

  @Override
  public String toString() {
    return "UserSigs[***]";
  }
}
