package dev.friendgroups.contracts;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import java.time.InstantSource;

class InMemoryDeletionLedgerTest extends DeletionLedgerContract {
  @Override
  protected DeletionLedger open(InstantSource clock) {
    return new InMemoryDeletionLedger(clock);
  }
}
