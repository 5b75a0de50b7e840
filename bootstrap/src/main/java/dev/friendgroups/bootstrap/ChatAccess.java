package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.Credentials;
import dev.friendgroups.adapters.cli.Location;
import dev.friendgroups.adapters.cli.SetupException;
import dev.friendgroups.adapters.cli.Target;
import dev.friendgroups.adapters.http.gateway.ChatApp;
import dev.friendgroups.adapters.http.gateway.Endpoint;
import dev.friendgroups.adapters.http.gateway.Region;
import dev.friendgroups.adapters.http.gateway.UserSigs;
import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.adapters.http.usersig.SecretKey;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.bootstrap.spi.Closing;
import java.time.InstantSource;

/**
 * How to reach the Chat that an operator means.
 *
 * @param endpoint where it is
 * @param app which app, and who speaks for it
 */
record ChatAccess(Endpoint endpoint, ChatApp app) {
  private static final String NO_APP = "this gateway knows no app";

  /**
   * Starts the embedded Chat, if that is meant.
   *
   * @param closing closes it again
   * @throws SetupException when it cannot be started
   */
  static ChatAccess to(Target target, InstantSource clock, Closing closing) {
    if (target instanceof Target.Embedded embedded) {
      return EmbeddedChat.in(embedded.folder()).start(clock, closing);
    }
    if (target instanceof Target.App app) {
      return new ChatAccess(
          endpoint(app.location()), new ChatApp(app.sdkAppId(), app.admin(), userSigs(app, clock)));
    }
    throw new SetupException(NO_APP);
  }

  /**
   * @throws IllegalArgumentException when there is no such region or address
   */
  static Endpoint endpoint(Location location) {
    return location instanceof Location.Region region
        ? Endpoint.of(Region.labelled(region.name()))
        : Endpoint.at(((Location.Endpoint) location).url());
  }

  private static UserSigs userSigs(Target.App app, InstantSource clock) {
    return app.credentials() instanceof Credentials.SecretKey key
        ? UserSigs.signedWith(new SecretKey(key.text()), app.sdkAppId(), app.admin(), clock)
        : UserSigs.readyMade(((Credentials.UserSig) app.credentials()).text());
  }

  /**
   * Who signs for that Chat.
   *
   * @throws SetupException when there is no key
   */
  static UserSigIssuer issuer(Target target, InstantSource clock) {
    if (target instanceof Target.Embedded embedded) {
      return new KeyedUserSigIssuer(
          EmbeddedChat.SDK_APP_ID, EmbeddedChat.in(embedded.folder()).key(), clock);
    }
    if (target instanceof Target.App app
        && app.credentials() instanceof Credentials.SecretKey key) {
      return new KeyedUserSigIssuer(app.sdkAppId(), new SecretKey(key.text()), clock);
    }
    throw new SetupException(
        "signing needs the app's key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY)");
  }
}
