package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import java.util.List;

/** A part of the configuration is missing. */
final class IncompleteException extends SetupException {
  private static final long serialVersionUID = 1;

  private final transient List<Origin> found;

  /**
   * @param missing what, each in words that say how to set it
   * @param found the rest
   */
  IncompleteException(List<String> missing, List<Origin> found) {
    super(
        "the configuration is not complete; missing: "
            + String.join(", ", missing)
            + ". Or use --embedded to try things out");
    this.found = List.copyOf(found);
  }

  List<Origin> found() {
    return found;
  }
}
