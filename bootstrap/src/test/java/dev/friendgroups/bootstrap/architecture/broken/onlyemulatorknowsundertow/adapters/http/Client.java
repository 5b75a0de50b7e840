package dev.friendgroups.bootstrap.architecture.broken.onlyemulatorknowsundertow.adapters.http;

import io.undertow.server.HttpHandler;

/** Breaks the rule that its package is named for, or is what it is broken with. */
final class Client {
  private final HttpHandler library;

  Client(HttpHandler library) {
    this.library = library;
  }

  @Override
  public String toString() {
    return library.toString();
  }
}
