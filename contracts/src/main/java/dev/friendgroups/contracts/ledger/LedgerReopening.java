package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: what is still there when it was closed and opened again. */
abstract class LedgerReopening extends LedgerSuite {
  LedgerReopening(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_reopened_ledger_has_the_jobs_as_they_were() {
    JobNumber first = accepted(true, plan(ALICE, FAMILY, WORK), plan(BOB, GYM));
    JobNumber second = accepted(false, plan(CAROL, FAMILY));
    run(first, tasks -> tasks.record(deleted(ALICE, FAMILY, WORK)));
    List<Job> before = ledger.jobs();

    reopen();

    assertThat(ledger.jobs()).isEqualTo(before);
    assertThat(ledger.job(second)).contains(before.get(0));
    assertThat(ledger.job(first)).contains(before.get(1));
  }

  @Test
  void a_reopened_ledger_has_what_is_still_to_be_done_and_what_was_saved() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM), plan(CAROL, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, EVE, DAVE), group(WORK));
          tasks.save(BOB, group(GYM, DAVE));
          tasks.record(deleted(BOB, GYM));
        });

    reopen();

    assertThat(tasksOf(job))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK), Set.of(FAMILY, WORK)),
            new Pending(plan(CAROL, GYM), Set.of()));
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, EVE, DAVE), group(WORK), group(GYM, DAVE));
  }

  @Test
  void a_reopened_ledger_has_the_outcomes_with_their_reasons() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    run(
        job,
        tasks -> {
          tasks.record(deleted(ALICE, FAMILY));
          tasks.record(failed(BOB, REFUSED, FAMILY));
          tasks.record(inDoubt(CAROL, CUT_OFF, FAMILY));
        });

    reopen();

    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(
            deleted(ALICE, FAMILY), failed(BOB, REFUSED, FAMILY), inDoubt(CAROL, CUT_OFF, FAMILY));
  }

  @Test
  void a_reopened_ledger_goes_on_with_an_interrupted_restore() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    restore(job, tasks -> tasks.record(restored(ALICE)));

    reopen();

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(BOB);
  }

  @Test
  void a_reopened_ledger_begins_a_finished_restore_anew() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.finish();
        });

    reopen();

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  void a_job_that_was_forgotten_stays_forgotten_and_its_number_is_not_given_again() {
    JobNumber kept = accepted(plan(ALICE, FAMILY));
    JobNumber forgotten = jobThatDeletedFamilyOf(ALICE, BOB);
    ledger.forget(forgotten);

    reopen();

    assertThat(ledger.jobs()).extracting(Job::number).containsExactly(kept);
    assertUnknown(forgotten);
    assertThat(accepted(plan(ALICE, FAMILY))).isGreaterThan(forgotten);
  }

  @Test
  void a_draft_that_was_not_accepted_is_gone() {
    ledger.draft().add(ALICE, FAMILY);

    reopen();

    assertThat(ledger.jobs()).isEmpty();
    assertThat(ledger.job(new JobNumber(1))).isEqualTo(Optional.empty());
  }
}
