package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Where the ledgers of one test are: what the suite asks of an adapter. */
interface LedgerSite {
  DeletionLedger open(InstantSource clock);

  DeletionLedger openAfterCrash(InstantSource clock);

  boolean stores(String text);

  default boolean holdsForEver() {
    return true;
  }

  default void expireHold(JobNumber job) {
    throw new IllegalStateException("the hold of job " + job + " is for ever");
  }

  /** The same site, with something else made of each of its ledgers. */
  default LedgerSite with(UnaryOperator<DeletionLedger> made) {
    return with(made, made);
  }

  /** The same site, with something else made of ledgers that are opened, or left by a crash. */
  default LedgerSite with(
      UnaryOperator<DeletionLedger> opened, UnaryOperator<DeletionLedger> left) {
    LedgerSite right = this;
    return new LedgerSite() {
      @Override
      public DeletionLedger open(InstantSource clock) {
        return opened.apply(right.open(clock));
      }

      @Override
      public DeletionLedger openAfterCrash(InstantSource clock) {
        return left.apply(right.openAfterCrash(clock));
      }

      @Override
      public boolean stores(String text) {
        return right.stores(text);
      }

      @Override
      public boolean holdsForEver() {
        return right.holdsForEver();
      }

      @Override
      public void expireHold(JobNumber job) {
        right.expireHold(job);
      }
    };
  }
}
