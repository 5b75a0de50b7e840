package dev.friendgroups.adapters.http.usersig;

import dev.friendgroups.application.port.out.UserSigIssuer;
import java.time.Duration;
import java.time.InstantSource;

/** Signs UserSigs with an app's secret key. */
public final class KeyedUserSigIssuer implements UserSigIssuer {
  private final long sdkAppId;
  private final SecretKey key;
  private final InstantSource clock;

  public KeyedUserSigIssuer(long sdkAppId, SecretKey key, InstantSource clock) {
    this.sdkAppId = sdkAppId;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public String issue(String identifier, Duration validity) {
    return UserSig.sign(sdkAppId, identifier, clock.instant(), validity, key).encode();
  }
}
