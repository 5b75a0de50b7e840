package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** The ledger suite, run against the ledgers that the thread which runs it has chosen. */
class LedgerUnderTest extends DeletionLedgerContract {
  private static final ThreadLocal<Function<LedgerSite, LedgerSite>> CHOSEN =
      ThreadLocal.withInitial(Function::identity);

  private final LedgerSite site = CHOSEN.get().apply(right());

  /** Where the right ledgers are. */
  LedgerSite right() {
    return RightLedgerSite.leasing();
  }

  static void choose(Function<LedgerSite, LedgerSite> made) {
    CHOSEN.set(made);
  }

  @Override
  protected DeletionLedger open(InstantSource clock) {
    return site.open(clock);
  }

  @Override
  protected Optional<DeletionLedger> openAfterCrash(InstantSource clock) {
    return Optional.of(site.openAfterCrash(clock));
  }

  @Override
  protected Optional<Boolean> stores(String text) {
    return Optional.of(site.stores(text));
  }

  @Override
  protected boolean holdsForEver() {
    return site.holdsForEver();
  }

  @Override
  protected void expireHold(JobNumber job) {
    site.expireHold(job);
  }
}
