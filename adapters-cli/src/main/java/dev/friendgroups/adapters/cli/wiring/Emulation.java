package dev.friendgroups.adapters.cli.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Chat to test against, running until it is closed. */
public interface Emulation extends AutoCloseable {
  /** Where it listens. */
  URI endpoint();

  /** The file with the certificate to trust; empty without https. */
  Optional<Path> certificate();

  @Override
  void close();
}
