package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: what a restore brings back. */
abstract class LedgerRestores extends LedgerSuite {
  private static final int BUSY_JOB = -1;

  LedgerRestores(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void there_is_nothing_to_restore_where_nothing_was_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    run(job, tasks -> tasks.record(deleted(ALICE, FAMILY)));

    assertThat(restorable(job)).isEmpty();
  }

  @Test
  void restoring_brings_back_deleted_groups_with_their_members_in_order() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, EVE, DAVE), group(WORK));
          tasks.record(deleted(ALICE, FAMILY, WORK));
          tasks.save(BOB, group(GYM, DAVE));
          tasks.record(deleted(BOB, GYM));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(of(ALICE, restorable).groups())
        .containsExactlyInAnyOrder(group(FAMILY, EVE, DAVE), group(WORK));
    assertThat(of(ALICE, restorable).groups())
        .filteredOn(group -> group.name().equals(FAMILY))
        .flatMap(group -> List.copyOf(group.members()))
        .containsExactly(EVE, DAVE);
    assertThat(of(BOB, restorable).groups()).containsExactly(group(GYM, DAVE));
  }

  @Test
  void restoring_leaves_out_groups_that_chat_certainly_kept() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(),
                  Optional.of(REFUSED),
                  7,
                  3));
          tasks.save(BOB, group(FAMILY, DAVE));
          tasks.record(failed(BOB, REFUSED, FAMILY));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactly(ALICE);
    assertThat(of(ALICE, restorable).groups()).containsExactly(group(FAMILY, DAVE));
  }

  @Test
  void restoring_brings_back_groups_that_may_have_been_deleted() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.save(BOB, group(FAMILY, EVE));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(of(ALICE, restorable).groups())
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK));
    assertThat(of(BOB, restorable).groups()).containsExactly(group(FAMILY, EVE));
  }

  @Test
  void restoring_leaves_out_groups_that_chat_certainly_kept_for_now() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE), group(GYM));
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
          tasks.save(BOB, group(FAMILY, EVE));
          tasks.record(failed(BOB, BUSY, FAMILY));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable)
        .as("accounts of which something was deleted, or may have been")
        .extracting(FriendGroups::account)
        .containsExactly(ALICE);
    assertThat(of(ALICE, restorable).groups())
        .as("what was deleted or is in doubt, without what certainly remains")
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(GYM));
    assertThat(namedToBeRestored(job)).containsExactlyInAnyOrder(FAMILY, GYM);
  }

  private List<GroupName> namedToBeRestored(JobNumber job) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      return list(restore.tasks()).stream().flatMap(task -> task.names().stream()).toList();
    }
  }

  @Test
  void restoring_leaves_out_groups_that_were_gone_before_anything_was_deleted() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(failed(ALICE, BUSY, FAMILY));
        });
    run(
        job,
        tasks ->
            tasks.record(
                new DeletionOutcome(
                    ALICE,
                    List.of(),
                    List.of(FAMILY),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    8,
                    1)));

    assertThat(restorable(job)).as("groups that somebody else deleted").isEmpty();
  }

  @Test
  void what_would_be_restored_is_seen_as_often_as_one_likes() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);
    restore(job, tasks -> tasks.record(restored(BOB)));
    Set<Account> only = Set.of(ALICE, BOB, new Account("ghost"));

    assertThat(seen(job, only))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(seen(job, Set.of())).containsExactlyElementsOf(restorable(job));
    assertThat(seen(job, Set.of())).hasSize(2);
  }

  @Test
  void what_would_be_restored_is_seen_while_somebody_has_the_job_or_the_ledger_says_who_has_it() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);

    try (DeletionLedger.Run run = ledger.run(job)) {
      assertThat(run.job().number()).isEqualTo(job);
      assertThat(seenUnlessBusy(job)).isIn(2, BUSY_JOB);
    }
    assertFree(job);
  }

  private int seenUnlessBusy(JobNumber job) {
    try {
      return seen(job, Set.of()).size();
    } catch (JobBusyException e) {
      return BUSY_JOB;
    }
  }

  @Test
  void only_the_accounts_asked_for_are_restored() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);

    assertThat(restorable(job, Set.of(ALICE, CAROL, new Account("ghost"))))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, CAROL);
  }
}
