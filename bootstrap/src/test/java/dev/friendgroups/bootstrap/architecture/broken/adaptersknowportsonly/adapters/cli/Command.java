package dev.friendgroups.bootstrap.architecture.broken.adaptersknowportsonly.adapters.cli;

import dev.friendgroups.bootstrap.architecture.broken.adaptersknowportsonly.application.usecase.Deleting;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Command {
  private final Deleting other;

  Command(Deleting other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
