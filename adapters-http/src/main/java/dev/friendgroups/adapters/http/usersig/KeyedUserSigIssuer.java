package dev.friendgroups.adapters.http.usersig;

import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;
import java.time.InstantSource;

/** Signs UserSigs with an app's secret key. */
public final class KeyedUserSigIssuer implements UserSigIssuer {
  private final SdkAppId app;
  private final SecretKey key;
  private final InstantSource clock;

  /**
   * An issuer of tickets of one app.
   *
   * @param app which app they are for
   * @param key that app's secret key, kept in memory and never shown
   * @param clock tells from when a ticket is valid
   */
  public KeyedUserSigIssuer(SdkAppId app, SecretKey key, InstantSource clock) {
    this.app = app;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public String issue(String identifier, Duration validity) {
    return UserSig.sign(app.value(), identifier, clock.instant(), validity, key).encode();
  }
}
