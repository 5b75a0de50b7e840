package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of a ledger: for how long a job is held, and who gets it when a hold ends by itself. */
@Timeout(60)
abstract class LedgerLeases extends LedgerLeaseSuite {
  LedgerLeases(DeletionLedgerContract contract) {
    super(contract);
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
  void writing_late_renews_a_hold_that_nobody_took() {
    JobNumber job = expiring(accepted(plan(ALICE, FAMILY)));

    try (DeletionLedger.Run run = ledger.run(job)) {
      DeletionTask task = run.tasks().next();
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
      DeletionTask task = late.tasks().next();
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
}
