package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/**
 * Passes on what a run tells, and tells besides what becomes of Chat's quota.
 *
 * @param <O> what becomes of one account
 */
final class PacedRun<O extends Outcome> implements RunObserver<O> {
  private final RetryingGateway gateway;
  private final RunObserver<O> observer;
  private QuotaUse told = QuotaUse.ALL_GRANTED;

  PacedRun(RetryingGateway gateway, RunObserver<O> observer) {
    this.gateway = gateway;
    this.observer = observer;
  }

  @Override
  public void untouched(Account account) {
    observer.untouched(account);
  }

  @Override
  public void concluded(O outcome) {
    tellQuota();
    observer.concluded(outcome);
  }

  @Override
  public void slowedDown(Problem problem, Duration pause) {
    tellQuota();
    observer.slowedDown(problem, pause);
  }

  private void tellQuota() {
    QuotaUse now = gateway.quota();
    if (isNew(now)) {
      told = now;
      observer.paced(now);
    }
  }

  /** Part by part: to compare records Java would have to make code, in the shortest of runs too. */
  private boolean isNew(QuotaUse now) {
    return now.refused() != told.refused()
        || !now.granted().equals(told.granted())
        || !now.lowest().equals(told.lowest());
  }
}
