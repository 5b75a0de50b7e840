package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a ledger: that two jobs for the same groups of the same accounts do not mix. */
abstract class LedgerSeveralJobs extends LedgerSuite {
  private JobNumber one;
  private JobNumber other;

  LedgerSeveralJobs(DeletionLedgerContract contract) {
    super(contract);
  }

  @BeforeEach
  void acceptBoth() {
    one = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    other = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
  }

  @Test
  void the_outcomes_of_one_job_are_not_those_of_another() {
    run(one, tasks -> tasks.record(deleted(ALICE, FAMILY, WORK)));
    run(other, tasks -> tasks.record(failed(ALICE, REFUSED, FAMILY, WORK)));
    run(other, tasks -> tasks.record(deleted(BOB, FAMILY)));

    assertThat(outcomesOf(one)).containsExactly(deleted(ALICE, FAMILY, WORK));
    assertThat(outcomesOf(other))
        .containsExactlyInAnyOrder(failed(ALICE, REFUSED, FAMILY, WORK), deleted(BOB, FAMILY));
    assertThat(totals(one)).isEqualTo(new JobTotals(1, 0, 2, 0, 0, 2));
    assertThat(totals(other)).isEqualTo(new JobTotals(2, 1, 1, 0, 2, 3));
    assertThat(state(one)).isEqualTo(Job.State.UNFINISHED);
    assertThat(state(other)).isEqualTo(Job.State.FINISHED);
  }

  @Test
  void what_one_job_saved_another_did_not() {
    run(one, tasks -> tasks.save(ALICE, group(FAMILY, DAVE)));
    run(other, tasks -> tasks.save(ALICE, group(WORK, EVE)));

    assertThat(savedOf(ALICE, one)).containsExactly(FAMILY);
    assertThat(savedOf(ALICE, other)).containsExactly(WORK);
    assertThat(restorableGroups(one)).containsExactly(group(FAMILY, DAVE));
    assertThat(restorableGroups(other)).containsExactly(group(WORK, EVE));
  }

  @Test
  void restoring_one_job_says_nothing_of_another() {
    for (JobNumber job : Set.of(one, other)) {
      run(
          job,
          tasks -> {
            tasks.save(ALICE, group(FAMILY, DAVE));
            tasks.save(BOB, group(FAMILY, DAVE));
          });
    }

    restore(one, tasks -> tasks.record(restored(ALICE)));

    assertThat(restorable(one)).extracting(FriendGroups::account).containsExactly(BOB);
    assertThat(restorable(other))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  void each_job_keeps_the_chat_it_is_for_and_whether_it_saves() {
    assertThat(ledger.job(one).orElseThrow().chat()).isEqualTo(CHAT);
    JobNumber elsewhere = acceptedFor("应用 1400000001 « ici »", false);

    assertThat(ledger.job(elsewhere).orElseThrow().chat()).isEqualTo("应用 1400000001 « ici »");
    assertThat(ledger.job(elsewhere).orElseThrow().backup()).isFalse();
    assertThat(ledger.job(one).orElseThrow().backup()).isTrue();
  }

  @Test
  void a_job_after_a_forgotten_one_begins_with_nothing() {
    run(
        one,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(deleted(BOB, FAMILY));
        });
    ledger.forget(one);

    JobNumber next = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));

    assertThat(tasksOf(next))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK), Set.of()),
            new Pending(plan(BOB, FAMILY), Set.of()));
    assertThat(outcomesOf(next)).isEmpty();
    assertThat(restorable(next)).isEmpty();
  }
}
