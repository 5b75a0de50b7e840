package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.Unchecked;
import dev.friendgroups.domain.deletion.JobNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What suites about holds that end by themselves have in common: a second ledger on the same jobs.
 */
abstract class LedgerLeaseSuite extends LedgerSuite {
  DeletionLedger other;

  LedgerLeaseSuite(DeletionLedgerContract contract) {
    super(contract);
  }

  @BeforeEach
  void openAnother() {
    other = another();
  }

  @AfterEach
  void closeTheOther() {
    other.close();
  }

  /** A job whose hold ends by itself; the test is aborted where no hold does. */
  final JobNumber expiring(JobNumber job) {
    Unchecked.unless(
        !contract.holdsForEver(), "what becomes of a hold that ends by itself: holds are for ever");
    return job;
  }
}
