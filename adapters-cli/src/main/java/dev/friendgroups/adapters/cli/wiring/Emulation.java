package dev.friendgroups.adapters.cli.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A Chat to test against, running until it is closed. */
public interface Emulation extends AutoCloseable {
  /** {@return where it listens, like {@code http://127.0.0.1:8080}} */
  URI endpoint();

  /** {@return the file with the certificate to trust; empty without https} */
  Optional<Path> certificate();

  @Override
  void close();
}
