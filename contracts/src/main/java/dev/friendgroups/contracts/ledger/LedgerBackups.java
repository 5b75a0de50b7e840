package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: what is saved, and when it is in doubt. */
abstract class LedgerBackups extends LedgerSuite {
  LedgerBackups(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void backing_up_again_adds_members_to_the_same_groups_and_keeps_the_others() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE)));
    run(job, tasks -> tasks.save(ALICE, group(WORK, EVE), group(GYM)));

    assertThat(tasksOf(job))
        .containsExactly(new Pending(plan(ALICE, FAMILY, WORK, GYM), Set.of(FAMILY, WORK, GYM)));
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, DAVE, EVE), group(GYM));
  }

  @Test
  void backing_up_after_an_inconclusive_outcome_keeps_what_was_saved_before_it() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
        });

    assertThat(tasksOf(job))
        .containsExactly(new Pending(plan(ALICE, FAMILY, WORK), Set.of(FAMILY, WORK)));
  }

  @Test
  void what_is_saved_is_in_doubt_until_the_next_outcome_whatever_was_recorded_before() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(failed(ALICE, BUSY, FAMILY, WORK, GYM));
        });
    run(job, tasks -> tasks.save(ALICE, group(WORK, EVE)));

    assertThat(savedOf(ALICE, job))
        .as("names that a run which recorded nothing may have deleted")
        .containsExactlyInAnyOrder(FAMILY, WORK);
    assertThat(restorableGroups(job))
        .as("all that was ever saved of the account")
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, EVE));
  }

  @Test
  void the_next_outcome_settles_what_was_in_doubt() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(WORK));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(),
                  Optional.of(BUSY),
                  8,
                  3));
        });

    assertThat(savedOf(ALICE, job)).containsExactly(FAMILY);
    assertThat(restorableGroups(job)).containsExactly(group(FAMILY, DAVE));
  }

  @Test
  void saving_after_an_outcome_of_the_same_run_puts_all_in_doubt_again() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY), group(WORK));
          tasks.record(failed(ALICE, BUSY, FAMILY, WORK));
          tasks.save(ALICE, group(WORK));
        });

    assertThat(restorableGroups(job)).containsExactlyInAnyOrder(group(FAMILY), group(WORK));
  }
}
