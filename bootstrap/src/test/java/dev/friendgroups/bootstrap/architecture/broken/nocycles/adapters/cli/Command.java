package dev.friendgroups.bootstrap.architecture.broken.nocycles.adapters.cli;

import dev.friendgroups.bootstrap.architecture.broken.nocycles.adapters.cli.output.Console;

/** Breaks the rule that its package is named for. */
public interface Command {
  Console other();
}
