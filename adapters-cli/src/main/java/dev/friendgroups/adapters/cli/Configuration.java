package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.application.spi.Settings;
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
}
