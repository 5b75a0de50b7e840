package dev.friendgroups.bootstrap.architecture.broken.adaptersdonotknowpolicy.adapters.http;

import dev.friendgroups.bootstrap.architecture.broken.adaptersdonotknowpolicy.application.policy.Retrying;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Client {
  private final Retrying other;

  Client(Retrying other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
