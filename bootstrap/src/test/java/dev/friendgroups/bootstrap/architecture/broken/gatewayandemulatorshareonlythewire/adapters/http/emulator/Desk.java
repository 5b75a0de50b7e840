package dev.friendgroups.bootstrap.architecture.broken.gatewayandemulatorshareonlythewire.adapters.http.emulator;

import dev.friendgroups.bootstrap.architecture.broken.gatewayandemulatorshareonlythewire.adapters.http.gateway.Caller;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Desk {
  private final Caller other;

  Desk(Caller other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
