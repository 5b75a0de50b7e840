package dev.friendgroups.bootstrap.architecture.broken.emulatorknowsonlythewire.adapters.emulator;

import dev.friendgroups.bootstrap.architecture.broken.emulatorknowsonlythewire.adapters.http.gateway.Caller;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Server {
  private final Caller other;

  Server(Caller other) {
    this.other = other;
  }

  @Override
  public String toString() {
    return other.toString();
  }
}
