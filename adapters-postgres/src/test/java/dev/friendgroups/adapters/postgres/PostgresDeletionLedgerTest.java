package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.ledger.DeletionLedgerContract;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.InstantSource;
import java.util.Optional;

class PostgresDeletionLedgerTest extends DeletionLedgerContract {
  private final TestLedgers ledgers = new TestLedgers();

  @Override
  protected DeletionLedger open(InstantSource clock) {
    return ledgers.open(clock);
  }

  /**
   * With what was committed: whether that is on disk is up to the server, which is asked for it.
   */
  @Override
  protected Optional<DeletionLedger> openAfterCrash(InstantSource clock) {
    ledgers.freeAll();
    return Optional.of(ledgers.open(clock));
  }

  /** As far as anybody can read it through the server. */
  @Override
  protected Optional<Boolean> stores(String text) {
    return Optional.of(ledgers.stores(text));
  }

  @Override
  protected boolean holdsForEver() {
    return false;
  }

  @Override
  protected void expireHold(JobNumber job) {
    ledgers.expire(job);
  }
}
