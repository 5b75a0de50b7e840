package dev.friendgroups.bootstrap.architecture.broken.nocycles.adapters.cli.output;

import dev.friendgroups.bootstrap.architecture.broken.nocycles.adapters.cli.Command;

/** Breaks the rule that its package is named for: a package below is a package of its own. */
public interface Console {
  Command other();
}
