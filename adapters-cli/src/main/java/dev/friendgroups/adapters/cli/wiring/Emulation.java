package dev.friendgroups.adapters.cli.wiring;

import java.net.URI;

/** A Chat to test against, running until it is closed. */
public interface Emulation extends AutoCloseable {
  /** Where it listens. */
  URI endpoint();

  @Override
  void close();
}
