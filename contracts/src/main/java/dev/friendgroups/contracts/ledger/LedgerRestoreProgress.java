package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome.Rejection;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a ledger: how a restore goes on where it stopped. */
abstract class LedgerRestoreProgress extends LedgerSuite {
  LedgerRestoreProgress(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void an_interrupted_restore_goes_on_where_it_stopped() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);
    restore(job, tasks -> tasks.record(restored(ALICE)));
    restore(job, tasks -> tasks.record(restored(BOB)));

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(CAROL);
  }

  @Test
  void an_account_of_which_some_groups_were_put_back_is_to_be_restored_again() {
    JobNumber job = jobThatDeletedFamilyAndWorkOf(ALICE, BOB);
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE, WORK));
          tasks.record(restored(BOB, WORK, FAMILY));
        });

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(ALICE);
    assertThat(restorable(job).get(0).names()).containsExactlyInAnyOrder(FAMILY, WORK);
  }

  @Test
  void a_finished_restore_is_followed_by_one_from_the_beginning() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
          tasks.finish();
        });

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  void an_account_is_to_be_restored_again_unless_the_remedy_concludes(Remedy remedy) {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    restore(job, tasks -> tasks.record(notRestored(ALICE, new Breakdown("broken", remedy, true))));

    assertThat(restorable(job)).hasSize(remedy.concludes() ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  void an_account_is_to_be_restored_again_while_nobody_knows_what_became_of_it(Remedy remedy) {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    restore(job, tasks -> tasks.record(notRestored(ALICE, new Breakdown("broken", remedy, false))));

    assertThat(restorable(job)).hasSize(1);
  }

  @Test
  void an_account_whose_member_stayed_outside_counts_as_restored() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    Rejection rejection =
        new Rejection(
            FAMILY,
            new RejectedMember(DAVE, new Refusal(ErrorCode.NOT_A_FRIEND, "not a friend", "")));
    restore(
        job,
        tasks ->
            tasks.record(
                new RestoreOutcome(
                    ALICE, List.of(FAMILY), List.of(rejection), List.of(), Optional.empty(), 1)));

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(BOB);
  }

  @Test
  void what_a_run_deletes_after_an_interrupted_restore_is_restored_again() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.save(BOB, group(FAMILY, DAVE));
        });
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
        });
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(deleted(BOB, FAMILY));
        });

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  void restoring_changes_neither_outcomes_nor_totals_nor_state() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    Job before = ledger.job(job).orElseThrow();
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(notRestored(BOB, REFUSED));
          tasks.finish();
        });

    assertThat(state(job)).isEqualTo(before.state());
    assertThat(totals(job)).isEqualTo(before.totals());
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(deleted(ALICE, FAMILY), deleted(BOB, FAMILY));
  }
}
