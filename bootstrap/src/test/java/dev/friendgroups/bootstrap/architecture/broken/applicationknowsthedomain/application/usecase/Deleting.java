package dev.friendgroups.bootstrap.architecture.broken.applicationknowsthedomain.application.usecase;

import dev.friendgroups.bootstrap.architecture.broken.applicationknowsthedomain.adapters.http.Client;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Deleting {
  private final Client other;

  Deleting(Client other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
