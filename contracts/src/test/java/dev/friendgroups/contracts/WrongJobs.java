package dev.friendgroups.contracts;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledgers that show other jobs, tasks or outcomes than there are, or mix or forget them. */
final class WrongJobs {
  private WrongJobs() {}

  static List<Wrong<LedgerSite>> all() {
    return Stream.of(thatShowOtherJobs(), thatShowOtherTasks(), thatMixJobs(), thatForget())
        .flatMap(List::stream)
        .toList();
  }

  private interface Made {
    MadeLedger of(DeletionLedger right);
  }

  private static Wrong<LedgerSite> wrong(String what, String caughtBy, Made made) {
    return new Wrong<>(what, caughtBy, site -> site.with(made::of));
  }

  private static List<Wrong<LedgerSite>> thatShowOtherJobs() {
    return List.of(
        wrong(
            "lists the latest hundred jobs",
            "more_than_a_hundred_jobs_are_listed",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  public List<Job> jobs() {
                    return right.jobs().stream().limit(100).toList();
                  }
                }),
        wrong(
            "lists the oldest job first",
            "jobs_are_listed_newest_first_under_ascending_numbers",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  public List<Job> jobs() {
                    List<Job> jobs = new ArrayList<>(right.jobs());
                    Collections.reverse(jobs);
                    return jobs;
                  }
                }),
        wrong(
            "dates jobs to the second",
            "accepting_a_draft_makes_it_a_job",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  Job job(Job made) {
                    return new Job(
                        made.number(),
                        made.started().truncatedTo(ChronoUnit.SECONDS),
                        made.chat(),
                        made.backup(),
                        made.size(),
                        made.state(),
                        made.totals());
                  }
                }),
        wrong(
            "calls a job finished whose accounts are in doubt",
            "a_job_is_finished_when_every_account_has_a_conclusive_outcome",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  Job job(Job made) {
                    return new Job(
                        made.number(),
                        made.started(),
                        made.chat(),
                        made.backup(),
                        made.size(),
                        made.totals().accounts() == made.size().accounts()
                            ? Job.State.FINISHED
                            : Job.State.UNFINISHED,
                        made.totals());
                  }
                }),
        wrong(
            "lists outcomes by account",
            "outcomes_come_in_the_order_of_the_accounts_without_those_still_to_be_done",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<DeletionOutcome> outcomes(JobNumber job, List<DeletionOutcome> made) {
                    return made.stream()
                        .sorted(Comparator.comparing(DeletionOutcome::account).reversed())
                        .toList();
                  }
                }));
  }

  private static List<Wrong<LedgerSite>> thatShowOtherTasks() {
    return List.of(
        wrong(
            "hands out a thousand accounts",
            "thousands_of_accounts_are_each_a_task_once_and_keep_their_order",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<DeletionTask> tasks(JobNumber job, List<DeletionTask> made) {
                    return made.subList(0, Math.min(1_000, made.size()));
                  }
                }),
        wrong(
            "hands out every account twice",
            "every_account_of_a_new_job_is_a_task_once_with_nothing_backed_up",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<DeletionTask> tasks(JobNumber job, List<DeletionTask> made) {
                    return Stream.concat(made.stream(), made.stream()).toList();
                  }
                }),
        wrong(
            "hands out no account again",
            "an_account_in_doubt_is_a_task_again_whatever_the_remedy",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<DeletionTask> tasks(JobNumber job, List<DeletionTask> made) {
                    Set<Account> done =
                        right
                            .outcomes(job)
                            .map(DeletionOutcome::account)
                            .collect(Collectors.toSet());
                    return made.stream()
                        .filter(task -> !done.contains(task.plan().account()))
                        .toList();
                  }
                }));
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
            site -> site.with(ledger -> ledger, WrongJobs::finishing)));
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
