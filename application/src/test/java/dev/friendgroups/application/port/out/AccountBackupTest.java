package dev.friendgroups.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.AccountBackup.Saved;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountBackupTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");
  private static final AccountPlan PLAN = new AccountPlan(ALICE, List.of(FAMILY, WORK, GYM));
  private static final FriendGroup WITH_DAVE = new FriendGroup(FAMILY, Set.of(new Member("dave")));
  private static final FriendGroup EMPTY = new FriendGroup(WORK, Set.of());
  private static final Saved FAMILY_AND_WORK = new Saved(List.of(WITH_DAVE, EMPTY), null);

  /** Family was deleted, work remains, and gym is in doubt. */
  private static final DeletionOutcome SOME =
      new DeletionOutcome(
          ALICE,
          List.of(FAMILY),
          List.of(),
          List.of(WORK),
          List.of(GYM),
          Optional.of(new Breakdown("no answer", Remedy.TRY_AGAIN, false)),
          9,
          3);

  private final IllegalStateException damage = new IllegalStateException("no JSON");
  private final Saved damaged = new Saved(List.of(), damage);

  private static AccountBackup unattended(Saved saved) {
    return new AccountBackup(PLAN, saved, Optional.empty(), true);
  }

  private static AccountBackup settled(Saved saved) {
    return new AccountBackup(PLAN, saved, Optional.of(SOME), false);
  }

  @Test
  void all_that_was_saved_can_be_put_back_while_nothing_is_known() {
    assertThat(unattended(FAMILY_AND_WORK).groups())
        .isEqualTo(new FriendGroups(ALICE, 0, List.of(WITH_DAVE, EMPTY)));
    assertThat(new AccountBackup(PLAN, FAMILY_AND_WORK, Optional.of(SOME), true).groups())
        .isEqualTo(new FriendGroups(ALICE, 9, List.of(WITH_DAVE, EMPTY)));
  }

  @Test
  void what_certainly_remained_is_not_put_back() {
    AccountBackup backup = settled(FAMILY_AND_WORK);

    assertThat(backup.groups()).isEqualTo(new FriendGroups(ALICE, 9, List.of(WITH_DAVE)));
    assertThat(backup.names()).containsExactly(FAMILY);
    assertThat(backup.everSaved()).containsExactly(WITH_DAVE, EMPTY);
  }

  @Test
  void of_what_is_damaged_all_that_was_planned_is_named_but_for_what_certainly_remained() {
    assertThat(unattended(damaged).names()).containsExactly(FAMILY, WORK, GYM);
    assertThat(settled(damaged).names()).containsExactly(FAMILY, GYM);
    assertThatThrownBy(() -> settled(damaged).groups())
        .isInstanceOf(StorageException.class)
        .hasMessage("the backup of alice in the ledger is damaged")
        .hasCause(damage);
  }

  @Test
  void there_is_nothing_to_put_back_where_nothing_was_saved_or_everything_remained() {
    DeletionOutcome kept =
        new DeletionOutcome(
            ALICE,
            List.of(),
            List.of(),
            PLAN.names(),
            List.of(),
            Optional.of(new Breakdown("refused", Remedy.GIVE_UP, true)),
            0,
            1);

    assertThat(unattended(new Saved(List.of(), null)).restorable()).isFalse();
    assertThat(new AccountBackup(PLAN, FAMILY_AND_WORK, Optional.of(kept), false).restorable())
        .isFalse();
    assertThat(new AccountBackup(PLAN, damaged, Optional.of(kept), false).restorable()).isFalse();
    assertThat(unattended(damaged).restorable()).isTrue();
  }

  @Test
  void an_account_is_concluded_when_all_of_it_was_attended_to_damaged_or_not() {
    RestoreOutcome family =
        new RestoreOutcome(ALICE, List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1);

    assertThat(settled(FAMILY_AND_WORK).concludedBy(family)).isTrue();
    assertThat(unattended(FAMILY_AND_WORK).concludedBy(family)).isFalse();
    assertThat(settled(damaged).concludedBy(unreadable(FAMILY))).isFalse();
    assertThat(settled(damaged).concludedBy(unreadable(FAMILY, GYM))).isTrue();
  }

  private static RestoreOutcome unreadable(GroupName... names) {
    return new RestoreOutcome(
        ALICE,
        List.of(),
        List.of(),
        List.of(names),
        Optional.of(new Breakdown("damaged", Remedy.GIVE_UP, true)),
        0);
  }

  @Test
  void what_cannot_be_read_or_makes_no_sense_is_damaged() {
    assertThat(Saved.read(() -> List.of(WITH_DAVE, EMPTY))).isEqualTo(FAMILY_AND_WORK);
    assertThat(Saved.read(() -> List.of(EMPTY, EMPTY)).damage()).isNotNull();
    assertThat(
            Saved.read(
                () -> {
                  throw damage;
                }))
        .isEqualTo(damaged);
  }

  @Test
  void what_was_saved_counts_its_members_once_for_each_group() {
    assertThat(FAMILY_AND_WORK.members()).isEqualTo(1);
    assertThat(FAMILY_AND_WORK.any()).isTrue();
    assertThat(damaged.any()).isTrue();
    assertThat(new Saved(List.of(), null).any()).isFalse();
  }
}
