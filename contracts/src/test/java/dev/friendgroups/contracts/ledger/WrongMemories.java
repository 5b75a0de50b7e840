package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Ledgers that mix what jobs left behind, keep it too long, or forget it. */
final class WrongMemories {
  private WrongMemories() {}

  static List<Wrong<LedgerSite>> all() {
    return Stream.of(thatMixJobs(), thatForget()).flatMap(List::stream).toList();
  }

  private interface Made {
    MadeLedger of(DeletionLedger right);
  }

  private static Wrong<LedgerSite> wrong(String what, String caughtBy, Made made) {
    return new Wrong<>(what, caughtBy, site -> site.with(made::of));
  }

  private static List<Wrong<LedgerSite>> thatMixJobs() {
    return List.of(
        wrong(
            "mixes the outcomes of jobs",
            "the_outcomes_of_one_job_are_not_those_of_another",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<DeletionOutcome> outcomes(JobNumber job, List<DeletionOutcome> made) {
                    return right.jobs().stream()
                        .flatMap(other -> right.outcomes(other.number()))
                        .toList();
                  }
                }),
        wrong(
            "mixes what jobs saved",
            "what_one_job_saved_another_did_not",
            ledger -> new Mixing(ledger, new HashMap<>())),
        wrong(
            "keeps what a forgotten job saved",
            "a_job_after_a_forgotten_one_begins_with_nothing",
            KeepingBackups::new),
        new Wrong<>(
            "stores what a forgotten job kept",
            "nothing_that_a_forgotten_job_kept_is_stored_any_more",
            site ->
                new LedgerSite() {
                  @Override
                  public DeletionLedger open(InstantSource clock) {
                    return site.open(clock);
                  }

                  @Override
                  public DeletionLedger openAfterCrash(InstantSource clock) {
                    return site.openAfterCrash(clock);
                  }

                  @Override
                  public boolean stores(String text) {
                    return true;
                  }
                }));
  }

  private static List<Wrong<LedgerSite>> thatForget() {
    return List.of(
        new Wrong<>(
            "has no jobs when it is opened again",
            "a_reopened_ledger_has_the_jobs_as_they_were",
            site ->
                new LedgerSite() {
                  @Override
                  public DeletionLedger open(InstantSource clock) {
                    return new InMemoryDeletionLedger(clock);
                  }

                  @Override
                  public DeletionLedger openAfterCrash(InstantSource clock) {
                    return open(clock);
                  }

                  @Override
                  public boolean stores(String text) {
                    return false;
                  }
                }),
        new Wrong<>(
            "forgets outcomes in a crash",
            "what_was_recorded_survives_once_the_run_was_closed",
            site -> site.with(ledger -> ledger, WithoutOutcomes::new)),
        new Wrong<>(
            "begins every restore anew after a crash",
            "what_was_put_back_is_remembered_once_the_restore_was_closed",
            site -> site.with(ledger -> ledger, WrongMemories::finishing)));
  }

  private static DeletionLedger finishing(DeletionLedger ledger) {
    ledger
        .jobs()
        .forEach(
            job -> {
              try (DeletionLedger.Restore restore = ledger.restore(job.number(), Set.of())) {
                restore.finish();
              }
            });
    return ledger;
  }

  private static final class WithoutOutcomes extends MadeLedger {
    WithoutOutcomes(DeletionLedger right) {
      super(right);
    }

    @Override
    List<DeletionOutcome> outcomes(JobNumber job, List<DeletionOutcome> made) {
      return List.of();
    }
  }

  /** Knows what was saved by account, whatever the job. */
  private static class Mixing extends MadeLedger {
    private final Map<Account, Set<GroupName>> saved;

    Mixing(DeletionLedger right, Map<Account, Set<GroupName>> saved) {
      super(right);
      this.saved = saved;
    }

    @Override
    DeletionTask task(JobNumber job, DeletionTask made) {
      return new MadeTask(made) {
        @Override
        public Set<GroupName> saved() {
          Set<GroupName> all = new HashSet<>(right.saved());
          all.addAll(saved.getOrDefault(plan().account(), Set.of()));
          return all;
        }

        @Override
        public void save(List<FriendGroup> groups) {
          Set<GroupName> names = saved.computeIfAbsent(plan().account(), any -> new HashSet<>());
          groups.forEach(group -> names.add(group.name()));
          right.save(groups);
        }
      };
    }
  }

  /** Shows what forgotten jobs saved to those that come later. */
  private static final class KeepingBackups extends MadeLedger {
    private final Map<Account, Set<GroupName>> kept = new HashMap<>();

    KeepingBackups(DeletionLedger right) {
      super(right);
    }

    @Override
    public void forget(JobNumber number) {
      try (Run run = right.run(number)) {
        run.tasks().forEachRemaining(task -> kept.put(task.plan().account(), task.saved()));
      }
      right.forget(number);
    }

    @Override
    DeletionTask task(JobNumber job, DeletionTask made) {
      return new MadeTask(made) {
        @Override
        public Set<GroupName> saved() {
          Set<GroupName> all = new HashSet<>(right.saved());
          all.addAll(kept.getOrDefault(plan().account(), Set.of()));
          return all;
        }
      };
    }
  }
}
