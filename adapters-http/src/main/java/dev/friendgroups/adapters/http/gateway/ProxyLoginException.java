package dev.friendgroups.adapters.http.gateway;

import java.io.IOException;

/** A proxy lets nobody through whom it does not know. */
final class ProxyLoginException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean refused;

  /**
   * @param refused whether it was told who is coming, and did not like that
   */
  ProxyLoginException(boolean refused) {
    super("the proxy answers 407");
    this.refused = refused;
  }

  boolean refused() {
    return refused;
  }
}
