package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of a ledger: what whoever lost a job can still do to it, which is nothing. */
@Timeout(60)
abstract class LedgerLostHolds extends LedgerLeaseSuite {
  LedgerLostHolds(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_job_whose_hold_expired_can_be_forgotten_and_takes_nothing_more() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionTask task = run.tasks().next();
      contract.expireHold(job);
      other.forget(job);

      assertThatThrownBy(() -> task.save(List.of(group(FAMILY))))
          .isInstanceOf(HoldLostException.class);
    }

    assertThat(ledger.jobs()).isEmpty();
    assertUnknown(job);
  }

  @Test
  void whoever_lost_a_job_saves_nothing_more() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run lost = ledger.run(job)) {
      DeletionTask task = lost.tasks().next();
      contract.expireHold(job);
      try (DeletionLedger.Run taken = other.run(job)) {
        assertThatThrownBy(() -> task.save(List.of(group(FAMILY, DAVE))))
            .as("saving in a run that lost its job")
            .isInstanceOf(HoldLostException.class)
            .hasMessageContaining("job " + job);
        assertThat(taken.tasks().next().saved()).isEmpty();
      }
    }

    assertThat(tasksOf(job)).containsExactly(new Pending(plan(ALICE, FAMILY), Set.of()));
  }

  @Test
  void whoever_lost_a_job_records_nothing_more_and_is_told() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));
    DeletionLedger.Run lost = ledger.run(job);
    DeletionTask task = lost.tasks().next();
    contract.expireHold(job);

    try (DeletionLedger.Run taken = other.run(job)) {
      assertThatThrownBy(
              () -> {
                try (lost) {
                  task.record(deleted(ALICE, FAMILY));
                }
              })
          .as("recording in a run that lost its job")
          .isInstanceOf(HoldLostException.class);
      assertThat(taken.tasks()).hasNext();
    }

    assertThat(outcomesOf(job)).isEmpty();
    assertThat(totals(job).accounts()).isZero();
  }

  @Test
  void whoever_lost_a_restore_records_nothing_more() {
    JobNumber job = expiring(jobThatDeletedFamilyOf(ALICE, BOB));
    DeletionLedger.Restore lost = ledger.restore(job, Set.of());
    DeletionLedger.RestoreTask task = lost.tasks().next();
    contract.expireHold(job);

    try (DeletionLedger.Restore taken = other.restore(job, Set.of())) {
      assertThatThrownBy(
              () -> {
                try (lost) {
                  task.record(restored(task.plan().account()));
                }
              })
          .isInstanceOf(HoldLostException.class);
      assertThat(list(taken.tasks())).hasSize(2);
    }

    assertThat(restorable(job)).hasSize(2);
  }

  @Test
  void whoever_lost_a_restore_does_not_finish_it() {
    JobNumber job = expiring(jobThatDeletedFamilyOf(ALICE, BOB));
    restore(job, tasks -> tasks.record(restored(ALICE)));

    try (DeletionLedger.Restore lost = ledger.restore(job, Set.of())) {
      contract.expireHold(job);
      try (DeletionLedger.Run taken = other.run(job)) {
        assertThatThrownBy(lost::finish).isInstanceOf(HoldLostException.class);
        assertThat(taken.held()).isPositive();
      }
    }

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(BOB);
  }

  @Test
  void closing_a_lost_run_does_not_take_the_job_from_who_has_it_now() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));
    DeletionLedger.Run lost = ledger.run(job);
    contract.expireHold(job);

    try (DeletionLedger.Run taken = other.run(job)) {
      lost.close();

      assertBusy(taken.job().number());
      assertThat(taken.held()).isPositive();
    }
  }

  @Test
  void what_was_written_before_a_job_was_lost_is_gone_on_with() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY, WORK)));

    try (DeletionLedger.Run lost = ledger.run(job)) {
      lost.tasks().next().save(List.of(group(FAMILY, DAVE)));
      contract.expireHold(job);
      try (DeletionLedger.Run taken = other.run(job)) {
        DeletionTask task = taken.tasks().next();
        assertThat(task.saved()).containsExactly(FAMILY);
        task.save(List.of(group(WORK, EVE)));
        task.record(deleted(ALICE, FAMILY, WORK));
      }
    }

    assertThat(outcomesOf(job)).containsExactly(deleted(ALICE, FAMILY, WORK));
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, EVE));
  }
}
