package dev.friendgroups.bootstrap.architecture.broken.nobodyknowsbootstrap.adapters.cli;

import dev.friendgroups.bootstrap.architecture.broken.nobodyknowsbootstrap.bootstrap.Wiring;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Command {
  private final Wiring other;

  Command(Wiring other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
