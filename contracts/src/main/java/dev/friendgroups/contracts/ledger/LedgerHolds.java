package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: who has a job, and who has it no more. */
abstract class LedgerHolds extends LedgerSuite {
  LedgerHolds(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void nobody_else_has_a_job_while_it_is_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run held = ledger.run(job)) {
      assertBusy(held.job().number());
    }

    assertFree(job);
  }

  @Test
  void nobody_else_has_a_job_while_it_is_restored() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Restore held = ledger.restore(job, Set.of())) {
      assertBusy(held.job().number());
    }

    assertFree(job);
  }

  @Test
  void closing_a_run_again_does_not_take_the_job_from_somebody_else() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run early = ledger.run(job);
    early.close();

    try (DeletionLedger.Run late = ledger.run(job)) {
      early.close();

      assertBusy(late.job().number());
    }
  }

  @Test
  void closing_a_restore_again_does_not_take_the_job_from_somebody_else() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Restore early = ledger.restore(job, Set.of());
    early.close();

    try (DeletionLedger.Run late = ledger.run(job)) {
      early.close();

      assertBusy(late.job().number());
    }
  }

  @Test
  void a_closed_run_takes_nothing_more() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run closed = ledger.run(job);
    DeletionTask task = closed.tasks().next();
    closed.close();

    assertThatThrownBy(() -> task.save(List.of(group(FAMILY))))
        .as("saving with the task of a closed run")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> task.record(deleted(ALICE, FAMILY)))
        .as("recording with the task of a closed run")
        .isInstanceOf(IllegalStateException.class);
    assertThat(tasksOf(job)).containsExactly(new Pending(plan(ALICE, FAMILY), Set.of()));
    assertThat(outcomesOf(job)).isEmpty();
  }

  @Test
  void a_closed_run_takes_nothing_more_while_somebody_else_runs_the_job() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run closed = ledger.run(job);
    DeletionTask task = closed.tasks().next();
    closed.close();

    try (DeletionLedger.Run other = ledger.run(job)) {
      assertThatThrownBy(() -> task.save(List.of(group(FAMILY))))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> task.record(deleted(ALICE, FAMILY)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(other.tasks()).hasNext();
    }
  }

  @Test
  void a_closed_restore_takes_nothing_more() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    DeletionLedger.Restore closed = ledger.restore(job, Set.of());
    DeletionLedger.RestoreTask task = closed.tasks().next();
    closed.close();

    assertThatThrownBy(() -> task.record(restored(ALICE)))
        .as("recording with the task of a closed restore")
        .isInstanceOf(IllegalStateException.class);
    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(ALICE);
  }
}
