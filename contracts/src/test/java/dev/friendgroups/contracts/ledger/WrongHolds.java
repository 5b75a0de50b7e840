package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Ledgers that let a job be had by somebody who must not have it, or by nobody. */
final class WrongHolds {
  private static final String RUN_ONCE = "nobody_else_has_a_job_while_it_is_run";
  private static final String RESTORED_ONCE = "nobody_else_has_a_job_while_it_is_restored";

  private WrongHolds() {}

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        new Wrong<>(
            "lets another process run the same job",
            "a_job_that_one_runs_the_other_cannot_have",
            site -> site.with(right -> new Lenient(site, right, (own, job) -> !own.contains(job)))),
        new Wrong<>(
            "lets another thread run the same job",
            RUN_ONCE,
            site -> site.with(right -> new Lenient(site, right, (own, job) -> own.contains(job)))),
        new Wrong<>(
            "never gives a job back that was run",
            RUN_ONCE,
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          void closed(Run run) {
                            // Somebody has it for ever.
                          }
                        })),
        new Wrong<>(
            "forgets a job while it is restored",
            RESTORED_ONCE,
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          public void forget(JobNumber number) {
                            try {
                              right.forget(number);
                            } catch (JobBusyException anyway) {
                              return;
                            }
                          }
                        })),
        new Wrong<>(
            "says that a job which somebody has does not exist",
            RUN_ONCE,
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          public Run run(JobNumber number) {
                            try {
                              return right.run(number);
                            } catch (JobBusyException e) {
                              throw new NoSuchElementException(e);
                            }
                          }
                        })),
        new Wrong<>(
            "does not mind restoring what does not exist",
            "an_unknown_job_is_named_as_such",
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          public Restore restore(JobNumber number, Set<Account> only) {
                            return right.job(number).isPresent()
                                ? super.restore(number, only)
                                : super.restore(right.jobs().get(0).number(), only);
                          }
                        })));
  }

  /** Hands out a copy of a job that somebody has. */
  private static final class Lenient extends MadeLedger {
    private final LedgerSite site;
    private final BiPredicate<Set<JobNumber>, JobNumber> allows;
    private final Set<JobNumber> own = ConcurrentHashMap.newKeySet();

    Lenient(LedgerSite site, DeletionLedger right, BiPredicate<Set<JobNumber>, JobNumber> allows) {
      super(right);
      this.site = site;
      this.allows = allows;
    }

    @Override
    public Run run(JobNumber number) {
      try {
        Run run = super.run(number);
        own.add(number);
        return run;
      } catch (JobBusyException e) {
        if (allows.test(own, number)) {
          return site.openAfterCrash(InstantSource.system()).run(number);
        }
        throw e;
      }
    }
  }
}
