package dev.friendgroups.bootstrap.architecture.broken.policyknowsdrivenportsonly.application.policy;

import dev.friendgroups.bootstrap.architecture.broken.policyknowsdrivenportsonly.application.port.in.Port;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Retrying {
  private final Port other;

  Retrying(Port other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
