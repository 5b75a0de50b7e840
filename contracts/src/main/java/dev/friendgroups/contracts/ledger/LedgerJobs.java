package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a ledger: which jobs there are, and how far they got. */
abstract class LedgerJobs extends LedgerSuite {
  LedgerJobs(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_new_ledger_has_no_jobs() {
    assertThat(ledger.jobs()).isEmpty();
    assertThat(ledger.job(new JobNumber(1))).isEmpty();
  }

  @Test
  void jobs_are_listed_newest_first_under_ascending_numbers() {
    JobNumber first = accepted(plan(ALICE, FAMILY));
    JobNumber second = accepted(plan(ALICE, FAMILY));
    JobNumber third = accepted(plan(ALICE, FAMILY));

    assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
    assertThat(ledger.jobs()).extracting(Job::number).containsExactly(third, second, first);
  }

  @Test
  void a_job_is_finished_when_every_account_has_a_conclusive_outcome() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));

    run(job, tasks -> tasks.record(deleted(ALICE, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);

    run(job, tasks -> tasks.record(inDoubt(BOB, CUT_OFF, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);

    run(job, tasks -> tasks.record(deleted(BOB, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.FINISHED);
    assertThat(tasksOf(job)).isEmpty();
  }

  @Test
  void a_job_without_accounts_is_finished_from_the_beginning() {
    assertThat(state(accepted())).isEqualTo(Job.State.FINISHED);
  }

  @Test
  void totals_add_up_the_outcomes() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, WORK), plan(CAROL, GYM));
    run(
        job,
        tasks -> {
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(GYM),
                  List.of(WORK),
                  List.of(),
                  Optional.of(REFUSED),
                  7,
                  3));
          tasks.record(deleted(BOB, WORK));
        });

    assertThat(totals(job)).isEqualTo(new JobTotals(2, 1, 2, 1, 1, 5));
  }

  @Test
  void totals_count_an_account_once_by_its_last_outcome() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, WORK));
    run(
        job,
        tasks -> {
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.record(inDoubt(BOB, CUT_OFF, WORK));
        });
    run(job, tasks -> tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK)));
    run(
        job,
        tasks -> {
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.record(deleted(ALICE, FAMILY, WORK));
        });

    assertThat(totals(job)).isEqualTo(new JobTotals(2, 1, 2, 0, 1, 3));
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(deleted(ALICE, FAMILY, WORK), inDoubt(BOB, CUT_OFF, WORK));
  }

  @Test
  void a_run_shows_the_job_as_it_was_when_the_run_began() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks().next().record(deleted(ALICE, FAMILY));

      assertThat(run.job().state()).isEqualTo(Job.State.UNFINISHED);
      assertThat(run.job().totals()).isEqualTo(JobTotals.NONE);
    }
  }

  @Test
  void different_jobs_are_run_at_the_same_time() {
    JobNumber one = accepted(plan(ALICE, FAMILY));
    JobNumber other = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run oneRun = ledger.run(one);
        DeletionLedger.Run otherRun = ledger.run(other)) {
      oneRun.tasks().next().save(List.of(group(FAMILY, DAVE)));
      otherRun.tasks().next().record(deleted(ALICE, FAMILY));
    }

    assertThat(state(one)).isEqualTo(Job.State.UNFINISHED);
    assertThat(state(other)).isEqualTo(Job.State.FINISHED);
    assertThat(restorableGroups(one)).containsExactly(group(FAMILY, DAVE));
    assertThat(restorable(other)).isEmpty();
  }

  @Test
  void many_threads_share_one_run() {
    List<AccountPlan> plans =
        IntStream.range(0, 200).mapToObj(n -> plan(new Account("account-" + n), FAMILY)).toList();
    JobNumber job = accepted(plans.toArray(AccountPlan[]::new));

    try (DeletionLedger.Run run = ledger.run(job)) {
      list(run.tasks()).parallelStream()
          .forEach(
              task -> {
                Account account = task.plan().account();
                task.save(List.of(group(FAMILY, new Member(account.id()))));
                task.record(deleted(account, FAMILY));
              });
    }

    assertThat(state(job)).isEqualTo(Job.State.FINISHED);
    assertThat(totals(job)).isEqualTo(new JobTotals(200, 0, 200, 0, 0, 400));
    assertThat(restorable(job))
        .hasSize(200)
        .allSatisfy(
            backup ->
                assertThat(backup.groups())
                    .containsExactly(group(FAMILY, new Member(backup.account().id()))));
  }

  @Test
  void an_unknown_job_is_named_as_such() {
    JobNumber other = accepted(plan(ALICE, FAMILY));

    assertThat(ledger.job(UNKNOWN)).isEmpty();
    assertUnknown(UNKNOWN);
    assertThat(ledger.jobs()).extracting(Job::number).containsExactly(other);
  }
}
