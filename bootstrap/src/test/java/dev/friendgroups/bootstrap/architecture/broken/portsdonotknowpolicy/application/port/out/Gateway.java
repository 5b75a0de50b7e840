package dev.friendgroups.bootstrap.architecture.broken.portsdonotknowpolicy.application.port.out;

import dev.friendgroups.bootstrap.architecture.broken.portsdonotknowpolicy.application.policy.Retrying;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Gateway {
  private final Retrying other;

  Gateway(Retrying other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
