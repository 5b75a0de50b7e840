package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Ledgers whose holds end when they must not, or do not end when they must. */
final class WrongLeases {
  private static final String SAVES_NOTHING = "whoever_lost_a_job_saves_nothing_more";

  private WrongLeases() {}

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        new Wrong<>(
            "does not say that a job was lost when something is saved",
            SAVES_NOTHING,
            site -> site.with(right -> new Telling(right, (lost, job) -> {}))),
        new Wrong<>(
            "says of a lost job only that the ledger failed",
            SAVES_NOTHING,
            site ->
                site.with(
                    right ->
                        new Telling(
                            right,
                            (lost, job) -> {
                              throw new StorageException("cannot write", lost);
                            }))),
        new Wrong<>(
            "does not say that a job was lost when something is recorded",
            "whoever_lost_a_job_records_nothing_more_and_is_told",
            site -> site.with(Forgiving::new)),
        new Wrong<>(
            "holds a job for ever although others take it over",
            "an_expired_hold_is_taken_over",
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          Duration held(JobNumber job, Duration made) {
                            return Hold.FOR_EVER;
                          }
                        })),
        new Wrong<>(
            "counts a hold from its last renewal on for ever",
            "a_hold_that_is_not_heard_of_is_over_for_its_holder_too",
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          Duration held(JobNumber job, Duration made) {
                            return Duration.ofMinutes(5);
                          }
                        })),
        new Wrong<>(
            "lets nobody have a job that somebody had and is not heard of",
            "an_expired_hold_is_taken_over",
            site -> {
              Set<JobNumber> held = ConcurrentHashMap.newKeySet();
              return site.with(right -> new Locking(right, held));
            }),
        new Wrong<>(
            "gives a job back that somebody else has by now",
            "closing_a_lost_run_does_not_take_the_job_from_who_has_it_now",
            site -> {
              Map<JobNumber, Hold> latest = new ConcurrentHashMap<>();
              return site.with(right -> new GivingBack(right, latest));
            }),
        new Wrong<>(
            "does not say who has a job",
            "a_job_that_is_held_names_who_has_it_and_until_when",
            site ->
                site.with(
                    right ->
                        new MadeLedger(right) {
                          @Override
                          public Run run(JobNumber number) {
                            try {
                              return super.run(number);
                            } catch (JobBusyException busy) {
                              throw new JobBusyException(number);
                            }
                          }
                        })));
  }

  /** Says something else of a job that was lost. */
  private static final class Telling extends MadeLedger {
    private final BiConsumer<HoldLostException, JobNumber> told;

    Telling(DeletionLedger right, BiConsumer<HoldLostException, JobNumber> told) {
      super(right);
      this.told = told;
    }

    @Override
    DeletionTask task(JobNumber job, DeletionTask made) {
      return new MadeTask(made) {
        @Override
        public void save(List<FriendGroup> groups) {
          try {
            super.save(groups);
          } catch (HoldLostException lost) {
            told.accept(lost, job);
          }
        }
      };
    }
  }

  /** Drops what comes too late. */
  private static final class Forgiving extends MadeLedger {
    Forgiving(DeletionLedger right) {
      super(right);
    }

    @Override
    DeletionTask task(JobNumber job, DeletionTask made) {
      return new MadeTask(made) {
        @Override
        public void record(DeletionOutcome outcome) {
          try {
            super.record(outcome);
          } catch (HoldLostException lost) {
            return;
          }
        }
      };
    }
  }

  /** Takes a lease for a lock. */
  private static final class Locking extends MadeLedger {
    private final Set<JobNumber> held;

    Locking(DeletionLedger right, Set<JobNumber> held) {
      super(right);
      this.held = held;
    }

    @Override
    public Run run(JobNumber number) {
      requireFree(number);
      Run run = super.run(number);
      held.add(number);
      return run;
    }

    @Override
    public Restore restore(JobNumber number, Set<Account> only) {
      requireFree(number);
      return super.restore(number, only);
    }

    private void requireFree(JobNumber number) {
      if (held.contains(number)) {
        throw new JobBusyException(number);
      }
    }

    @Override
    void closed(Run run) {
      held.remove(run.job().number());
      super.closed(run);
    }
  }

  /** Knows jobs that are given back by their number alone. */
  private static final class GivingBack extends MadeLedger {
    private final Map<JobNumber, Hold> latest;

    GivingBack(DeletionLedger right, Map<JobNumber, Hold> latest) {
      super(right);
      this.latest = latest;
    }

    @Override
    public Run run(JobNumber number) {
      Run run = super.run(number);
      latest.put(number, run);
      return run;
    }

    @Override
    void closed(Run run) {
      super.closed(run);
      Hold other = latest.remove(run.job().number());
      if (other != null) {
        other.close();
      }
    }
  }
}
