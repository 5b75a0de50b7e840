package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.application.port.out.UserSigIssuer;
import dev.friendgroups.bootstrap.spi.Closing;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.InstantSource;

/** How to reach the Chat that an operator means. */
final class ChatAccess {
  private ChatAccess() {}

  /**
   * Starts the embedded Chat, if that is meant.
   *
   * @param closing closes it again
   * @throws SetupException when it cannot be started
   */
  static ChatApp to(Target target, Closing closing) {
    if (target instanceof Target.Embedded embedded) {
      return EmbeddedChat.in(embedded.folder()).start(closing);
    }
    if (target instanceof Target.App found) {
      return found.app();
    }
    throw new SetupException("this gateway knows no app");
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
    if (target instanceof Target.App found && found.app().credentials() instanceof SecretKey key) {
      return new KeyedUserSigIssuer(found.app().id(), key, clock);
    }
    throw new SetupException(
        "signing needs the app's key (--secret-key-file or FRIEND_GROUPS_SECRET_KEY)");
  }
}
