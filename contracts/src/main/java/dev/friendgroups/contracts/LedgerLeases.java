package dev.friendgroups.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of a ledger: for how long a job is held, and what becomes of a hold that ends by itself. */
@Timeout(60)
abstract class LedgerLeases extends LedgerSuite {
  private DeletionLedger other;

  LedgerLeases(DeletionLedgerContract contract) {
    super(contract);
  }

  @BeforeEach
  void openAnother() {
    other = another();
  }

  @AfterEach
  void closeTheOther() {
    other.close();
  }

  @Test
  void a_hold_says_whether_it_is_for_ever() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);

    try (DeletionLedger.Run run = ledger.run(job)) {
      assertHeld(run);
    }
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      assertHeld(restore);
    }
  }

  private void assertHeld(Hold hold) {
    if (contract.holdsForEver()) {
      assertThat(hold.held()).as("for how long a job is held").isEqualTo(Hold.FOR_EVER);
    } else {
      assertThat(hold.held()).isPositive().isLessThan(Duration.ofDays(1));
    }
  }

  @Test
  void a_hold_that_was_closed_is_over() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run run = ledger.run(job);

    run.close();

    assertThat(run.held()).isZero();
  }

  @Test
  void a_hold_that_is_not_heard_of_is_over_for_its_holder_too() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      contract.expireHold(job);

      assertThat(run.held()).isZero();
    }
  }

  @Test
  void a_job_that_is_held_names_who_has_it_and_until_when() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      assertThat(run.held()).isPositive();
      JobHolder holder = holder(job);
      assertThat(holder.process()).isEqualTo(ProcessHandle.current().pid());
      assertThat(holder.user()).isNotBlank();
      assertThat(holder.host()).isNotBlank();
      assertThat(holder.until()).isPresent();
    }
  }

  private JobHolder holder(JobNumber job) {
    JobBusyException busy =
        catchThrowableOfType(JobBusyException.class, () -> other.run(job).close());
    assertThat(busy).as("busy").isNotNull();
    return busy.holder().orElseThrow(() -> new AssertionError("nobody is named"));
  }

  @Test
  void an_expired_hold_is_taken_over() {
    JobNumber job = expiring(jobThatDeletedFamilyOf(ALICE));

    try (DeletionLedger.Run first = ledger.run(job)) {
      contract.expireHold(job);
      try (DeletionLedger.Restore second = other.restore(job, Set.of())) {
        assertThat(first.held()).isZero();
        assertThat(second.held()).isPositive();
        assertBusy(job);

        contract.expireHold(job);
        try (DeletionLedger.Run third = ledger.run(job)) {
          assertThat(second.held()).isZero();
          assertThat(third.held()).isPositive();
        }
      }
    }
  }

  @Test
  void a_job_whose_hold_expired_can_be_forgotten_and_takes_nothing_more() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionLedger.DeletionTask task = run.tasks().next();
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
      DeletionLedger.DeletionTask task = lost.tasks().next();
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
    DeletionLedger.DeletionTask task = lost.tasks().next();
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
        DeletionLedger.DeletionTask task = taken.tasks().next();
        assertThat(task.saved()).containsExactly(FAMILY);
        task.save(List.of(group(WORK, EVE)));
        task.record(deleted(ALICE, FAMILY, WORK));
      }
    }

    assertThat(outcomesOf(job)).containsExactly(deleted(ALICE, FAMILY, WORK));
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, EVE));
  }

  @Test
  void writing_late_renews_a_hold_that_nobody_took() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionLedger.DeletionTask task = run.tasks().next();
      contract.expireHold(job);
      task.save(List.of(group(FAMILY, DAVE)));

      assertThat(run.held()).isPositive();
      assertThatThrownBy(() -> other.run(job)).isInstanceOf(JobBusyException.class);
    }

    assertThat(savedOf(ALICE, job)).containsExactly(FAMILY);
  }

  @RepeatedTest(10)
  void a_renewal_that_comes_late_wins_or_loses_but_never_both() throws Exception {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run late = ledger.run(job)) {
      DeletionLedger.DeletionTask task = late.tasks().next();
      contract.expireHold(job);
      CountDownLatch both = new CountDownLatch(2);
      CompletableFuture<Throwable> renewal =
          CompletableFuture.supplyAsync(
              () -> {
                meet(both);
                return catchThrowable(() -> task.save(List.of(group(FAMILY, DAVE))));
              });
      meet(both);
      Throwable notTaken = catchThrowable(() -> other.run(job));
      Throwable notRenewed = renewal.get();

      if (notTaken == null) {
        assertThat(notRenewed)
            .as("renewed, though taken over")
            .isInstanceOf(HoldLostException.class);
        assertThat(late.held()).isZero();
      } else {
        assertThat(notTaken).isInstanceOf(JobBusyException.class);
        assertThat(notRenewed).as("lost, though not taken over").isNull();
        assertThat(late.held()).isPositive();
      }
    }
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private JobNumber expiring(JobNumber job) {
    Unchecked.unless(
        !contract.holdsForEver(), "what becomes of a hold that ends by itself: holds are for ever");
    return job;
  }
}
