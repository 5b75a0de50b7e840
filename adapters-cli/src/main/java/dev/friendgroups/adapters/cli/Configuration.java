package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.Target;
import java.util.List;

/**
 * Which Chat, and where that was said.
 *
 * @param origins in the order in which they are told
 */
record Configuration(Target target, List<Origin> origins) {
  Configuration {
    origins = List.copyOf(origins);
  }
}
