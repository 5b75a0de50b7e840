package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.Settings;
import dev.friendgroups.domain.chat.ChatApp;
import java.util.List;

/**
 * Which Chat, the way to it, and where that was said.
 *
 * @param target the Chat
 * @param gateway the name of the way to it
 * @param settings those of the gateway's own
 * @param origins in the order in which they are told
 */
public record Configuration(
    Target target, String gateway, Settings settings, List<Origin> origins) {
  /**
   * Takes what was found.
   *
   * @param target the Chat
   * @param gateway the name of the way to it
   * @param settings those of the gateway's own
   * @param origins copied, in the order in which they are told
   */
  public Configuration {
    origins = List.copyOf(origins);
  }

  /**
   * Told before anything else is asked for; what other gateways need of an app they say themselves.
   *
   * @param wiring knows the usual gateway
   * @throws IncompleteAppException when the usual gateway needs more of the app
   */
  public void requireWhole(Wiring wiring) {
    if (target instanceof Target.App found && gateway.equals(wiring.usualGateway())) {
      ChatApp unused = found.app().complete();
    }
  }
}
