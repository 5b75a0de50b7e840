package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestoreSelectionTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final FriendGroups SAVED =
      new FriendGroups(ALICE, 4, List.of(group(FAMILY), group(WORK)));

  @Test
  void everything_of_all_accounts_is_put_back_unless_somebody_chooses() {
    RestoreSelection everything = RestoreSelection.everything();

    assertThat(everything.accounts()).isEmpty();
    assertThat(everything.includes(ALICE, FAMILY)).isTrue();
    assertThat(everything.of(SAVED)).isEqualTo(SAVED);
  }

  @Test
  void an_account_that_is_chosen_is_put_back_as_a_whole() {
    RestoreSelection onlyAlice = RestoreSelection.of(Set.of(ALICE));

    assertThat(onlyAlice.accounts()).containsExactly(ALICE);
    assertThat(onlyAlice.of(SAVED)).isEqualTo(SAVED);
    assertThat(onlyAlice.includes(BOB, FAMILY)).isFalse();
  }

  @Test
  void of_groups_that_are_chosen_nothing_else_is_put_back() {
    RestoreSelection some = RestoreSelection.of(Map.of(ALICE, Set.of(WORK, new GroupName("gym"))));

    assertThat(some.accounts()).containsExactly(ALICE);
    assertThat(some.of(SAVED)).isEqualTo(new FriendGroups(ALICE, 4, List.of(group(WORK))));
    assertThat(some.includes(ALICE, FAMILY)).isFalse();
    assertThat(some.includes(BOB, WORK)).isFalse();
  }

  @Test
  void an_empty_choice_does_not_mean_all() {
    assertThatThrownBy(() -> RestoreSelection.of(Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("everything()");
    assertThatThrownBy(() -> RestoreSelection.of(Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RestoreSelection.of(Map.of(ALICE, Set.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_choice_of_groups_stays_as_it_was_made() {
    Set<GroupName> names = new HashSet<>(Set.of(WORK));
    RestoreSelection some = RestoreSelection.of(Map.of(ALICE, names));

    names.add(FAMILY);

    assertThat(some.includes(ALICE, FAMILY)).isFalse();
  }

  private static FriendGroup group(GroupName name) {
    return new FriendGroup(name, Set.of());
  }
}
