package dev.friendgroups.bootstrap.architecture.broken.domainknowsnobody.domain.group;

import dev.friendgroups.bootstrap.architecture.broken.domainknowsnobody.application.port.out.Gateway;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Group {
  private final Gateway other;

  Group(Gateway other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
