package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: what is still there when its process is killed. */
abstract class LedgerCrashes extends LedgerSuite {
  LedgerCrashes(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_job_that_was_accepted_survives_a_crash() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM));
    List<Job> before = ledger.jobs();

    crash();

    assertThat(ledger.jobs()).isEqualTo(before);
    assertThat(tasksOf(job))
        .extracting(Pending::plan)
        .containsExactlyInAnyOrder(plan(ALICE, FAMILY, WORK), plan(BOB, GYM));
  }

  @Test
  void a_draft_that_was_not_accepted_leaves_no_job_behind() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();

      crash();
    }

    assertThat(ledger.jobs()).isEmpty();
  }

  @Test
  void what_was_saved_survives_a_crash_of_the_run_that_saved_it() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM));

    try (DeletionLedger.Run run = ledger.run(job)) {
      new Tasks(list(run.tasks())).save(ALICE, group(FAMILY, EVE, DAVE), group(WORK));

      crash();
    }

    assertThat(savedOf(ALICE, job)).containsExactlyInAnyOrder(FAMILY, WORK);
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, EVE, DAVE), group(WORK));
  }

  @Test
  void what_was_being_saved_of_several_accounts_survives_a_crash_once_it_was_awaited() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, GYM));

    try (DeletionLedger.Run run = ledger.run(job)) {
      List<Saving> savings =
          list(run.tasks()).stream()
              .map(task -> task.saveLater(List.of(group(task.plan().names().get(0), DAVE))))
              .toList();
      savings.forEach(Saving::await);

      assertThat(savings).allMatch(Saving::done);
      crash();
    }

    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(GYM, DAVE));
  }

  @Test
  void what_was_saved_a_second_time_survives_too() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));

    try (DeletionLedger.Run run = ledger.run(job)) {
      Tasks tasks = new Tasks(list(run.tasks()));
      tasks.save(ALICE, group(FAMILY, DAVE));
      tasks.save(ALICE, group(FAMILY, EVE), group(WORK));

      crash();
    }

    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE, EVE), group(WORK));
  }

  @Test
  void what_was_recorded_survives_once_the_run_was_closed() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    run(job, tasks -> tasks.record(deleted(ALICE, FAMILY)));

    crash();

    assertThat(outcomesOf(job)).containsExactly(deleted(ALICE, FAMILY));
    assertThat(tasksOf(job)).extracting(Pending::plan).containsExactly(plan(BOB, FAMILY));
  }

  @Test
  void what_was_put_back_is_remembered_once_the_restore_was_closed() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    restore(job, tasks -> tasks.record(restored(ALICE)));

    crash();

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(BOB);
  }

  @Test
  void a_job_whose_runner_was_killed_is_free() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run held = ledger.run(job)) {
      assertThat(held.tasks()).hasNext();

      crash();
    }

    ledger.run(job).close();
    ledger.restore(job, Set.of()).close();
  }
}
