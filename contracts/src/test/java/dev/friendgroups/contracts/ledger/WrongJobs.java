package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledgers that show other jobs, tasks or outcomes than there are. */
final class WrongJobs {
  private WrongJobs() {}

  static List<Wrong<LedgerSite>> all() {
    return Stream.of(thatShowOtherJobs(), thatShowOtherTasks()).flatMap(List::stream).toList();
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
            "does not tell what was put back of a job",
            "a_job_tells_what_was_put_back_of_it_each_group_once",
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
}
