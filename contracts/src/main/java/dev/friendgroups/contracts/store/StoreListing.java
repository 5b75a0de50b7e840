package dev.friendgroups.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a store lists all its accounts. */
abstract class StoreListing extends StoreSuite {
  StoreListing(FriendGroupStoreContract contract) {
    super(contract);
  }

  @Test
  void all_accounts_come_in_the_order_of_their_ids() {
    List<Account> ordered =
        Stream.of("!", "0", "10", "9", "A", "Z", "a", "a b", "aa", "b", "ä", "家人")
            .map(Account::new)
            .toList();
    List<Account> shuffled = new ArrayList<>(ordered.subList(5, ordered.size()));
    shuffled.addAll(ordered.subList(0, 5));
    store.put(shuffled.stream().map(account -> contacts(account, 1)).toList());

    assertThat(all()).extracting(Contacts::account).containsExactlyElementsOf(ordered);
  }

  @Test
  void thousands_of_accounts_are_each_listed_once() {
    List<Contacts> contacts =
        IntStream.range(0, 2345)
            .mapToObj(n -> contacts(new Account("account-%05d".formatted(n)), n))
            .toList();
    store.put(contacts);

    assertThat(all()).isEqualTo(contacts);
  }

  @Test
  void listing_goes_on_while_accounts_are_changed() {
    List<Account> accounts =
        IntStream.range(1000, 2200).mapToObj(n -> new Account("account-" + n)).toList();
    store.put(accounts.stream().map(account -> contacts(account, 0)).toList());
    List<Account> listed = new ArrayList<>();

    try (Stream<Contacts> all = store.all()) {
      Iterator<Contacts> remaining = all.iterator();
      while (remaining.hasNext()) {
        Account account = remaining.next().account();
        listed.add(account);
        store.update(account, StoreSuite::counted);
      }
    }

    assertThat(listed).isEqualTo(accounts);
    assertThat(all()).allMatch(contacts -> contacts.groups().sequence() == 1);
  }
}
