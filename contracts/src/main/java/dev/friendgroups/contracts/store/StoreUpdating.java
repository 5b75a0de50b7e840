package dev.friendgroups.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.FriendGroupStore.Update;
import dev.friendgroups.domain.group.Account;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a store changes one account while others may change it, too. */
abstract class StoreUpdating extends StoreSuite {
  StoreUpdating(FriendGroupStoreContract contract) {
    super(contract);
  }

  @Test
  void an_update_replaces_the_contacts_and_hands_over_its_result() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE)), contacts(BOB, 3)));

    Optional<Long> result =
        store.update(
            ALICE,
            known ->
                new Update<>(contacts(ALICE, 8, group("work", EVE)), known.groups().sequence()));

    assertThat(result).contains(7L);
    assertThat(all()).containsExactly(contacts(ALICE, 8, group("work", EVE)), contacts(BOB, 3));
  }

  @Test
  void an_update_that_changes_nothing_hands_over_its_result_too() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE))));

    Optional<String> result = store.update(ALICE, known -> new Update<>(known, "as it was"));

    assertThat(result).contains("as it was");
    assertThat(all()).containsExactly(contacts(ALICE, 7, group("family", DAVE)));
  }

  @Test
  void updating_an_unknown_account_neither_runs_the_change_nor_makes_the_account() {
    AtomicInteger changes = new AtomicInteger();

    Optional<Integer> result =
        store.update(GHOST, known -> new Update<>(contacts(GHOST, 1), changes.incrementAndGet()));

    assertThat(result).isEmpty();
    assertThat(changes).hasValue(0);
    assertThat(all()).isEmpty();
  }

  @Test
  void a_change_that_fails_leaves_everything_as_it_was() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE))));

    assertThatThrownBy(
            () ->
                store.update(
                    ALICE,
                    known -> {
                      throw new IllegalStateException("cannot change " + known.account());
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot change alice");

    assertThat(all()).containsExactly(contacts(ALICE, 7, group("family", DAVE)));
    assertThat(store.update(ALICE, StoreSuite::counted)).contains(8L);
  }

  @Test
  void concurrent_updates_of_one_account_lose_nothing() {
    store.put(List.of(contacts(ALICE, 0)));

    List<Long> results =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(n -> store.update(ALICE, StoreSuite::counted).orElseThrow())
            .toList();

    assertThat(results).doesNotHaveDuplicates().hasSize(200);
    assertThat(store.find(ALICE)).contains(contacts(ALICE, 200));
  }

  @Test
  void concurrent_updates_of_different_accounts_do_not_touch_each_other() {
    List<Account> accounts =
        IntStream.range(10, 30).mapToObj(n -> new Account("account-" + n)).toList();
    store.put(accounts.stream().map(account -> contacts(account, 0)).toList());

    IntStream.range(0, 200)
        .parallel()
        .forEach(n -> store.update(accounts.get(n % accounts.size()), StoreSuite::counted));

    assertThat(all())
        .containsExactlyElementsOf(
            accounts.stream().map(account -> contacts(account, 10)).toList());
  }
}
