package dev.friendgroups.application.spi;

import dev.friendgroups.application.port.out.DeletionLedger;

/** A ledger that is ready for use, with whatever it brings along. A record will do. */
public interface OpenLedger extends AutoCloseable {
  /** {@return the ledger, the same one each time} */
  DeletionLedger ledger();

  /** Closes the ledger, and whatever came with it. */
  @Override
  default void close() {
    ledger().close();
  }
}
