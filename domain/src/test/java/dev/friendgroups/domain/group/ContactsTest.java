package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactsTest {
  private static final Account ALICE = new Account("alice");
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");

  @Test
  void contacts_are_those_of_the_account_whose_groups_they_hold() {
    assertThat(new Contacts(Set.of(), FriendGroups.none(ALICE)).account()).isEqualTo(ALICE);
  }

  @Test
  void other_groups_leave_the_friends_as_they_are() {
    Contacts contacts =
        new Contacts(new LinkedHashSet<>(List.of(CAROL, BOB)), FriendGroups.none(ALICE));
    FriendGroups others =
        new FriendGroups(ALICE, 1, List.of(new FriendGroup(new GroupName("family"), Set.of(BOB))));

    Contacts changed = contacts.with(others);

    assertThat(List.copyOf(changed.friends())).containsExactly(CAROL, BOB);
    assertThat(changed.groups()).isEqualTo(others);
    assertThat(contacts.groups()).isEqualTo(FriendGroups.none(ALICE));
  }

  @Test
  void nobody_changes_the_friends_from_outside() {
    Set<Member> friends = new LinkedHashSet<>(List.of(BOB));
    Contacts contacts = new Contacts(friends, FriendGroups.none(ALICE));

    friends.add(CAROL);

    assertThat(contacts.friends()).containsExactly(BOB);
    assertThatThrownBy(() -> contacts.friends().add(CAROL))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
