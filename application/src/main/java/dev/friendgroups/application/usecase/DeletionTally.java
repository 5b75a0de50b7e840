package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/** Adds up what a run did, whether or not it is recorded. */
final class DeletionTally implements RunObserver<DeletionOutcome> {
  private final RunObserver<DeletionOutcome> observer;
  private JobTotals totals = JobTotals.NONE;

  DeletionTally(RunObserver<DeletionOutcome> observer) {
    this.observer = observer;
  }

  @Override
  public void untouched(Account account) {
    observer.untouched(account);
  }

  @Override
  public void concluded(DeletionOutcome outcome) {
    totals = totals.plus(outcome);
    observer.concluded(outcome);
  }

  @Override
  public void paced(QuotaUse quota) {
    observer.paced(quota);
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    observer.slowedDown(problem, pause);
  }

  /** What they came to so far. */
  JobTotals totals() {
    return totals;
  }
}
