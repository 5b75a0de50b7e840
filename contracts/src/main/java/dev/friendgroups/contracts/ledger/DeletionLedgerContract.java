package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link DeletionLedger} keeps to. Extend it, and say how a ledger is opened; what else
 * it is told decides how much can be checked, and a test that lacks something says so.
 */
public abstract class DeletionLedgerContract {
  /** The ledger is opened by {@link #open}. */
  protected DeletionLedgerContract() {}

  /**
   * Opens this test's ledger. The first time in a test it has no jobs. Opened again, before or
   * after the first one was closed, it has the jobs of the first, as for another process. The suite
   * closes what it opens.
   *
   * @param clock dates the jobs
   * @return another object each time, on the same jobs
   */
  protected abstract DeletionLedger open(InstantSource clock);

  /**
   * Opens what the next process would find if all those that have the ledger open were killed now,
   * and the machine lost power, too, where the ledger is to survive that: a copy of its files, for
   * instance. The ledgers that are open stay as they are.
   *
   * @param clock dates the jobs
   * @return empty when that cannot be had; durability is not checked then
   */
  protected Optional<DeletionLedger> openAfterCrash(InstantSource clock) {
    return Optional.empty();
  }

  /**
   * Whether a text is anywhere in what the ledger stores, read past the ledger: in its files, for
   * instance.
   *
   * @param text letters, digits and hyphens only, so that no encoding changes them
   * @return empty when nobody can look; whether forgotten jobs leave traces is not checked then
   */
  protected Optional<Boolean> stores(String text) {
    return Optional.empty();
  }

  /**
   * Whether a hold is for ever: only closing it, or the end of its process, lets anybody else have
   * the job, as with a lock of the operating system. What happens to a hold that ends by itself is
   * not checked then.
   *
   * @return unless overridden true, which the suite checks
   */
  protected boolean holdsForEver() {
    return true;
  }

  /**
   * Lets so much time pass that the hold of whoever has this job ends unless it is renewed, and
   * does not renew it, as when the process is stopped for that long. For ledgers whose holds are
   * not {@linkplain #holdsForEver for ever}; they hold for minutes where nothing is let pass.
   *
   * @param job one that a ledger of this test holds
   */
  protected void expireHold(JobNumber job) {
    throw new IllegalStateException("holds that are not for ever need an expireHold()");
  }

  @Nested
  class Drafts extends LedgerDrafts {
    Drafts() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Jobs extends LedgerJobs {
    Jobs() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Tasks extends LedgerTasks {
    Tasks() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Holds extends LedgerHolds {
    Holds() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Leases extends LedgerLeases {
    Leases() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class LostHolds extends LedgerLostHolds {
    LostHolds() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Backups extends LedgerBackups {
    Backups() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Restores extends LedgerRestores {
    Restores() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class RestoreProgress extends LedgerRestoreProgress {
    RestoreProgress() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class PartialRestores extends LedgerPartialRestores {
    PartialRestores() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Restorations extends LedgerRestorations {
    Restorations() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Outcomes extends LedgerOutcomes {
    Outcomes() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Forgetting extends LedgerForgetting {
    Forgetting() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Names extends LedgerNames {
    Names() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Sizes extends LedgerSizes {
    Sizes() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class SeveralJobs extends LedgerSeveralJobs {
    SeveralJobs() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Reopening extends LedgerReopening {
    Reopening() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Sharing extends LedgerSharing {
    Sharing() {
      super(DeletionLedgerContract.this);
    }
  }

  @Nested
  class Crashes extends LedgerCrashes {
    Crashes() {
      super(DeletionLedgerContract.this);
    }
  }
}
