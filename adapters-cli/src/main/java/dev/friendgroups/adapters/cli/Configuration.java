package dev.friendgroups.adapters.cli;

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
 * @param gateway the name of the way to it
 * @param settings those of the gateway's own
 * @param origins in the order in which they are told
 */
record Configuration(Target target, String gateway, Settings settings, List<Origin> origins) {
  Configuration {
    origins = List.copyOf(origins);
  }

  /**
   * Told before anything else is asked for; what other gateways need of an app they say themselves.
   *
   * @throws IncompleteAppException when the usual gateway needs more of the app
   */
  void requireWhole(Wiring wiring) {
    if (target instanceof Target.App found && gateway.equals(wiring.gateways().get(0))) {
      ChatApp unused = found.app().complete();
    }
  }
}
