package dev.friendgroups.application.spi;

import dev.friendgroups.application.port.out.DeletionLedger;
import java.util.Optional;

/** A ledger that is ready for use, with whatever it brings along. A record will do. */
public interface OpenLedger extends AutoCloseable {
  /** The ledger, the same one each time. */
  DeletionLedger ledger();

  /**
   * Where what is forgotten may still be that the ledger has no hold of, in a sentence for whoever
   * forgets it; empty when nowhere.
   */
  default Optional<String> keptElsewhere() {
    return Optional.empty();
  }

  /** Closes the ledger, and whatever came with it. */
  @Override
  default void close() {
    ledger().close();
  }
}
