package dev.friendgroups.adapters.emulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleAccountsTest {
  private final List<Contacts> accounts = SampleAccounts.contacts();

  @Test
  void there_are_alice_and_bob() {
    assertThat(accounts)
        .extracting(contacts -> contacts.account().id())
        .containsExactly("alice", "bob");
  }

  @Test
  void alice_has_groups_to_delete_with_bob_in_some_of_them() {
    List<FriendGroup> groups = accounts.get(0).groups().groups();

    assertThat(groups)
        .extracting(FriendGroup::name)
        .containsExactly(
            new GroupName("family"),
            new GroupName("work"),
            new GroupName("gym"),
            new GroupName("book club"));
    assertThat(groups.subList(0, 2)).allMatch(group -> group.members().contains(new Member("bob")));
  }

  @Test
  void members_are_friends_and_names_could_be_made_anew() {
    for (Contacts contacts : accounts) {
      for (FriendGroup group : contacts.groups().groups()) {
        assertThat(contacts.friends()).containsAll(group.members());
        assertThat(group.name().fitsNewGroup()).isTrue();
      }
    }
  }
}
