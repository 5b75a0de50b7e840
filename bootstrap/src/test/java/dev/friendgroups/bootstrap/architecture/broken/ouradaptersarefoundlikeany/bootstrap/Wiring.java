package dev.friendgroups.bootstrap.architecture.broken.ouradaptersarefoundlikeany.bootstrap;

import dev.friendgroups.bootstrap.architecture.broken.ouradaptersarefoundlikeany.adapters.http.HttpGateway;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Wiring {
  private final HttpGateway other;

  Wiring(HttpGateway other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
