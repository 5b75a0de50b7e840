package dev.friendgroups.bootstrap.architecture.broken.onlyemulatorknowsundertow.adapters.http;

import io.undertow.Undertow;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Client {
  private final Undertow server;

  Client(Undertow server) {
    this.server = server;
  }

  @Override
  public String toString() {
    return server.toString();
  }
}
