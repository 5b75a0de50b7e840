package dev.friendgroups.contracts;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class InMemoryDeletionLedgerTest extends DeletionLedgerContract {
  private @Nullable InMemoryDeletionLedger first;

  @Override
  protected DeletionLedger open(InstantSource clock) {
    if (first == null) {
      first = new InMemoryDeletionLedger(clock);
      return first;
    }
    return first.another();
  }

  @Override
  protected Optional<DeletionLedger> openAfterCrash(InstantSource clock) {
    return Optional.ofNullable(first).map(InMemoryDeletionLedger::afterCrash);
  }
}
