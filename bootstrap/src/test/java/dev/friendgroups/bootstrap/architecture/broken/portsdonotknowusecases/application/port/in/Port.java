package dev.friendgroups.bootstrap.architecture.broken.portsdonotknowusecases.application.port.in;

import dev.friendgroups.bootstrap.architecture.broken.portsdonotknowusecases.application.usecase.Deleting;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Port {
  private final Deleting other;

  Port(Deleting other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
