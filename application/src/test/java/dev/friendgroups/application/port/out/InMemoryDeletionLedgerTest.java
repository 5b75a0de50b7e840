package dev.friendgroups.application.port.out;

import java.time.InstantSource;

class InMemoryDeletionLedgerTest extends DeletionLedgerContract {
  @Override
  protected DeletionLedger open(InstantSource clock) {
    return new InMemoryDeletionLedger(clock);
  }
}
