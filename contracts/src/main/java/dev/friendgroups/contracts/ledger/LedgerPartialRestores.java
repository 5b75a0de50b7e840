package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a ledger: restores of some accounts beside those of all. */
abstract class LedgerPartialRestores extends LedgerSuite {
  private static final Set<Account> ALL = Set.of();

  private JobNumber job;

  LedgerPartialRestores(DeletionLedgerContract contract) {
    super(contract);
  }

  @BeforeEach
  void deleteTheFamiliesOfThree() {
    job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);
  }

  @Test
  void a_restore_of_some_accounts_that_ended_leaves_one_of_all_where_it_stopped() {
    restore(job, tasks -> tasks.record(restored(ALICE)));
    restore(
        job,
        Set.of(ALICE, BOB),
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
          tasks.finish();
        });

    assertToBeRestored(ALL, BOB, CAROL);
  }

  @Test
  void a_restore_of_some_accounts_that_was_interrupted_leaves_one_of_all_where_it_stopped() {
    restore(job, tasks -> tasks.record(restored(ALICE)));
    restore(job, Set.of(BOB, CAROL), tasks -> tasks.record(restored(BOB)));

    assertToBeRestored(ALL, BOB, CAROL);
  }

  @Test
  void a_restore_of_all_begins_with_what_one_of_some_accounts_put_back_before() {
    restore(job, Set.of(ALICE, BOB), tasks -> tasks.record(restored(ALICE)));

    assertToBeRestored(ALL, ALICE, BOB, CAROL);
  }

  @Test
  void what_is_asked_for_is_restored_though_one_of_all_put_it_back() {
    restore(job, tasks -> tasks.record(restored(ALICE)));

    assertToBeRestored(Set.of(ALICE, BOB), ALICE, BOB);
  }

  @Test
  void what_is_asked_for_is_restored_though_it_was_refused_to_one_of_all() {
    restore(job, tasks -> tasks.record(notRestored(ALICE, REFUSED)));

    assertToBeRestored(Set.of(ALICE), ALICE);
    assertToBeRestored(ALL, BOB, CAROL);
  }

  @Test
  void what_is_asked_for_is_restored_as_often_as_it_is_asked_for() {
    restore(job, Set.of(ALICE, BOB), tasks -> tasks.record(restored(ALICE)));

    assertToBeRestored(Set.of(ALICE, BOB), ALICE, BOB);

    restore(
        job,
        Set.of(ALICE),
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.finish();
        });

    assertToBeRestored(Set.of(ALICE), ALICE);
  }

  @Test
  void a_restore_of_all_that_ended_is_followed_by_one_of_all_whatever_else_was_restored() {
    restore(job, tasks -> tasks.record(restored(ALICE)));
    restore(job, Set.of(BOB), tasks -> tasks.record(restored(BOB)));
    restore(
        job,
        tasks -> {
          tasks.record(restored(BOB));
          tasks.record(restored(CAROL));
          tasks.finish();
        });

    assertToBeRestored(ALL, ALICE, BOB, CAROL);
  }

  private void assertToBeRestored(Set<Account> only, Account... accounts) {
    assertThat(restorable(job, only))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(accounts);
    assertThat(seen(job, only))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(accounts);
  }
}
