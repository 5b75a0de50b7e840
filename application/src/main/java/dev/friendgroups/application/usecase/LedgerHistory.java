package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks back at the jobs in the ledger. */
public final class LedgerHistory implements JobHistory {
  private final DeletionLedger ledger;

  /**
   * The jobs of one ledger.
   *
   * @param ledger where the jobs are; stays open
   */
  public LedgerHistory(DeletionLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Job> jobs() {
    return ledger.jobs();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return ledger.job(number);
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return ledger.outcomes(number);
  }

  @Override
  public void forget(JobNumber number) {
    ledger.forget(number);
  }
}
