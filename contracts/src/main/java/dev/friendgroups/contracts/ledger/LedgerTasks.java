package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a ledger: what a run still has to do. */
abstract class LedgerTasks extends LedgerSuite {
  LedgerTasks(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void every_account_of_a_new_job_is_a_task_once_with_nothing_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM), plan(CAROL, FAMILY));

    assertThat(tasksOf(job))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK), Set.of()),
            new Pending(plan(BOB, GYM), Set.of()),
            new Pending(plan(CAROL, FAMILY), Set.of()));
  }

  @Test
  void an_account_with_a_conclusive_outcome_is_no_task_on_the_next_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    run(
        job,
        tasks -> {
          tasks.record(deleted(ALICE, FAMILY));
          tasks.record(failed(BOB, REFUSED, FAMILY));
        });

    assertThat(tasksOf(job)).containsExactly(new Pending(plan(CAROL, FAMILY), Set.of()));
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  void an_account_is_a_task_again_unless_the_remedy_concludes(Remedy remedy) {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(job, tasks -> tasks.record(failed(ALICE, new Breakdown("broken", remedy, true), FAMILY)));

    assertThat(tasksOf(job)).hasSize(remedy.concludes() ? 0 : 1);
    assertThat(state(job))
        .isEqualTo(remedy.concludes() ? Job.State.FINISHED : Job.State.UNFINISHED);
  }

  @Test
  void a_task_that_was_not_concluded_comes_once_within_one_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    List<Account> seen = new ArrayList<>();

    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                seen.add(task.plan().account());
                task.record(inDoubt(task.plan().account(), CUT_OFF, FAMILY));
              });
    }

    assertThat(seen).containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  void a_task_names_what_an_earlier_run_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, FAMILY));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));

    assertThat(tasksOf(job))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK, GYM), Set.of(FAMILY, WORK)),
            new Pending(plan(BOB, FAMILY), Set.of()));
  }

  @Test
  void a_task_does_not_name_what_an_earlier_run_certainly_left() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY), group(WORK), group(GYM));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(GYM),
                  Optional.of(CUT_OFF),
                  7,
                  3));
        });

    assertThat(savedOf(ALICE, job))
        .as("names that the earlier run deleted or may have deleted")
        .containsExactlyInAnyOrder(FAMILY, GYM);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  void an_account_in_doubt_is_a_task_again_whatever_the_remedy(Remedy remedy) {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(job, tasks -> tasks.record(inDoubt(ALICE, new Breakdown("broken", remedy, false), FAMILY)));

    assertThat(tasksOf(job)).hasSize(1);
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);
  }
}
