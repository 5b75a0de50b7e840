package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what becomes of the accounts of one run, one after the other, and lets the circuit breaker
 * learn from it. Safe for use by many threads.
 *
 * @param <O> what becomes of one account
 */
final class OutcomeReports<O extends Outcome> {
  private final CircuitBreaker breaker;
  private final RunObserver<O> observer;
  private final Withheld<O> withheld;
  private final Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);

  OutcomeReports(CircuitBreaker breaker, RunObserver<O> observer, Withheld<O> withheld) {
    this.breaker = breaker;
    this.observer = observer;
    this.withheld = withheld;
  }

  /** What the problems met so far ask for. */
  synchronized Set<Remedy> remedies() {
    return Set.copyOf(remedies);
  }

  /** The job is not lost: who handed out another account has it. */
  synchronized void tellWithheld() {
    withheld.release().forEach(this::tell);
  }

  /** That is no failure of the account: it is left to whoever goes on. */
  void leave(O outcome, int begunAt) {
    breaker.undecided(begunAt);
    untouched(outcome);
  }

  private synchronized void untouched(O outcome) {
    observer.untouched(outcome.account());
  }

  /**
   * An account came to its end.
   *
   * @param begunAt the level of the breaker at which it was begun
   * @return how the run ends for it, if it does
   */
  Optional<Ending> report(O outcome, int begunAt) {
    if (withheld.takes(outcome)) {
      leave(outcome, begunAt);
      return Optional.empty();
    }
    return told(outcome, begunAt);
  }

  private synchronized Optional<Ending> told(O outcome, int begunAt) {
    tell(outcome);
    Problem met = outcome.problem().orElse(null);
    if (met == null || outcome.conclusive()) {
      breaker.close();
      return Optional.empty();
    }
    return failed(met, begunAt);
  }

  private void tell(O outcome) {
    outcome.problem().ifPresent(met -> remedies.add(met.remedy()));
    observer.concluded(outcome);
  }

  private Optional<Ending> failed(Problem problem, int begunAt) {
    if (problem.remedy().concernsCaller()) {
      return Optional.of(new Ending.Stopped(problem));
    }
    Duration wait = breaker.failed(begunAt);
    if (breaker.hopeless()) {
      return Optional.of(new Ending.Paused(problem));
    }
    if (!wait.isZero()) {
      observer.slowedDown(problem, wait);
    }
    return Optional.empty();
  }
}
