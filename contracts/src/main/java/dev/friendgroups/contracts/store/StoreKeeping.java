package dev.friendgroups.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store keeps of the accounts that are put into it. */
abstract class StoreKeeping extends StoreSuite {
  StoreKeeping(FriendGroupStoreContract contract) {
    super(contract);
  }

  @Test
  void a_new_store_is_empty() {
    assertThat(all()).isEmpty();
    assertThat(store.count()).isZero();
    assertThat(store.find(ALICE)).isEmpty();
  }

  @Test
  void accounts_are_counted_once_each() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 1)));
    store.put(List.of(contacts(BOB, 2)));

    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void what_was_put_is_found() {
    Contacts alice = contacts(ALICE, 7, group("family", EVE, DAVE), group("empty"));
    store.put(List.of(alice, contacts(BOB, 0)));

    Contacts found = store.find(ALICE).orElseThrow();

    assertThat(found).isEqualTo(alice);
    assertThat(found.groups().groups()).containsExactly(group("family", EVE, DAVE), group("empty"));
    assertThat(List.copyOf(found.groups().groups().get(0).members())).containsExactly(EVE, DAVE);
    assertThat(List.copyOf(found.friends())).containsExactly(DAVE, EVE);
    assertThat(store.find(BOB)).contains(contacts(BOB, 0));
    assertThat(store.find(GHOST)).isEmpty();
  }

  @Test
  void putting_an_account_again_replaces_all_of_it_and_nothing_else() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE)), contacts(BOB, 3, group("gym"))));

    store.put(List.of(new Contacts(Set.of(EVE), new FriendGroups(ALICE, 1, List.of()))));

    assertThat(all())
        .containsExactly(
            new Contacts(Set.of(EVE), new FriendGroups(ALICE, 1, List.of())),
            contacts(BOB, 3, group("gym")));
  }

  @Test
  void an_account_put_twice_at_once_is_kept_as_it_was_put_last() {
    store.put(List.of(contacts(ALICE, 1, group("family")), contacts(ALICE, 2, group("work"))));

    assertThat(all()).containsExactly(contacts(ALICE, 2, group("work")));
  }

  @Test
  void putting_nothing_changes_nothing() {
    store.put(List.of(contacts(ALICE, 1)));

    store.put(List.of());

    assertThat(all()).containsExactly(contacts(ALICE, 1));
  }
}
