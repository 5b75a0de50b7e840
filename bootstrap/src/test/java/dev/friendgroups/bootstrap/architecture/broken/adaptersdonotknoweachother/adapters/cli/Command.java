package dev.friendgroups.bootstrap.architecture.broken.adaptersdonotknoweachother.adapters.cli;

import dev.friendgroups.bootstrap.architecture.broken.adaptersdonotknoweachother.adapters.http.Client;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Command {
  private final Client other;

  Command(Client other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
