package dev.friendgroups.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStore.Update;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link FriendGroupStore} keeps to. Extend it, and say how a store is opened. */
public abstract class FriendGroupStoreContract {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account GHOST = new Account("ghost");
  private static final Member DAVE = new Member("dave");
  private static final Member EVE = new Member("eve");

  private FriendGroupStore store;

  /** Opens a store without accounts; the contract closes it. */
  protected abstract FriendGroupStore open();

  @BeforeEach
  public void openStore() {
    store = open();
  }

  @AfterEach
  public void closeStore() {
    store.close();
  }

  @Test
  public void a_new_store_is_empty() {
    assertThat(all()).isEmpty();
    assertThat(store.count()).isZero();
    assertThat(store.find(ALICE)).isEmpty();
  }

  @Test
  public void accounts_are_counted_once_each() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 1)));
    store.put(List.of(contacts(BOB, 2)));

    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  public void what_was_put_is_found() {
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
  public void putting_an_account_again_replaces_all_of_it_and_nothing_else() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE)), contacts(BOB, 3, group("gym"))));

    store.put(List.of(new Contacts(Set.of(EVE), new FriendGroups(ALICE, 1, List.of()))));

    assertThat(all())
        .containsExactly(
            new Contacts(Set.of(EVE), new FriendGroups(ALICE, 1, List.of())),
            contacts(BOB, 3, group("gym")));
  }

  @Test
  public void an_account_put_twice_at_once_is_kept_as_it_was_put_last() {
    store.put(List.of(contacts(ALICE, 1, group("family")), contacts(ALICE, 2, group("work"))));

    assertThat(all()).containsExactly(contacts(ALICE, 2, group("work")));
  }

  @Test
  public void putting_nothing_changes_nothing() {
    store.put(List.of(contacts(ALICE, 1)));

    store.put(List.of());

    assertThat(all()).containsExactly(contacts(ALICE, 1));
  }

  @Test
  public void an_update_replaces_the_contacts_and_hands_over_its_result() {
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
  public void an_update_that_changes_nothing_hands_over_its_result_too() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE))));

    Optional<String> result = store.update(ALICE, known -> new Update<>(known, "as it was"));

    assertThat(result).contains("as it was");
    assertThat(all()).containsExactly(contacts(ALICE, 7, group("family", DAVE)));
  }

  @Test
  public void updating_an_unknown_account_neither_runs_the_change_nor_makes_the_account() {
    AtomicInteger changes = new AtomicInteger();

    Optional<Integer> result =
        store.update(GHOST, known -> new Update<>(contacts(GHOST, 1), changes.incrementAndGet()));

    assertThat(result).isEmpty();
    assertThat(changes).hasValue(0);
    assertThat(all()).isEmpty();
  }

  @Test
  public void a_change_that_fails_leaves_everything_as_it_was() {
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
    assertThat(store.update(ALICE, FriendGroupStoreContract::counted)).contains(8L);
  }

  @Test
  public void concurrent_updates_of_one_account_lose_nothing() {
    store.put(List.of(contacts(ALICE, 0)));

    List<Long> results =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(n -> store.update(ALICE, FriendGroupStoreContract::counted).orElseThrow())
            .toList();

    assertThat(results).doesNotHaveDuplicates().hasSize(200);
    assertThat(store.find(ALICE)).contains(contacts(ALICE, 200));
  }

  @Test
  public void concurrent_updates_of_different_accounts_do_not_touch_each_other() {
    List<Account> accounts =
        IntStream.range(10, 30).mapToObj(n -> new Account("account-" + n)).toList();
    store.put(accounts.stream().map(account -> contacts(account, 0)).toList());

    IntStream.range(0, 200)
        .parallel()
        .forEach(
            n ->
                store.update(accounts.get(n % accounts.size()), FriendGroupStoreContract::counted));

    assertThat(all())
        .containsExactlyElementsOf(
            accounts.stream().map(account -> contacts(account, 10)).toList());
  }

  @Test
  public void all_accounts_come_in_the_order_of_their_ids() {
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
  public void thousands_of_accounts_are_each_listed_once() {
    List<Contacts> contacts =
        IntStream.range(0, 2345)
            .mapToObj(n -> contacts(new Account("account-%05d".formatted(n)), n))
            .toList();
    store.put(contacts);

    assertThat(all()).isEqualTo(contacts);
  }

  @Test
  public void listing_goes_on_while_accounts_are_changed() {
    List<Account> accounts =
        IntStream.range(1000, 2200).mapToObj(n -> new Account("account-" + n)).toList();
    store.put(accounts.stream().map(account -> contacts(account, 0)).toList());
    List<Account> listed = new ArrayList<>();

    try (Stream<Contacts> all = store.all()) {
      Iterator<Contacts> remaining = all.iterator();
      while (remaining.hasNext()) {
        Account account = remaining.next().account();
        listed.add(account);
        store.update(account, FriendGroupStoreContract::counted);
      }
    }

    assertThat(listed).isEqualTo(accounts);
    assertThat(all()).allMatch(contacts -> contacts.groups().sequence() == 1);
  }

  @Test
  public void replacing_all_accounts_keeps_the_new_ones_and_no_others() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 2, group("gym"))));

    store.replaceAll(List.of(contacts(GHOST, 5), contacts(BOB, 3)));

    assertThat(all()).containsExactly(contacts(BOB, 3), contacts(GHOST, 5));
    assertThat(store.find(ALICE)).isEmpty();
  }

  @Test
  public void replacing_all_accounts_by_none_forgets_them() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 2)));

    store.replaceAll(List.of());

    assertThat(all()).isEmpty();
    store.put(List.of(contacts(BOB, 3)));
    assertThat(all()).containsExactly(contacts(BOB, 3));
  }

  @Test
  public void a_replacement_that_fails_leaves_everything_as_it_was() {
    store.put(List.of(contacts(ALICE, 7, group("family", DAVE)), contacts(BOB, 2)));
    List<Contacts> failing =
        new AbstractList<>() {
          @Override
          public Contacts get(int index) {
            if (index == 1) {
              throw new IllegalStateException("the second account cannot be read");
            }
            return contacts(GHOST, 1);
          }

          @Override
          public int size() {
            return 2;
          }
        };

    assertThatThrownBy(() -> store.replaceAll(failing)).isInstanceOf(IllegalStateException.class);

    assertThat(all()).containsExactly(contacts(ALICE, 7, group("family", DAVE)), contacts(BOB, 2));
  }

  @Test
  public void an_account_that_is_replaced_is_found_at_any_moment() {
    List<Contacts> former = List.of(contacts(ALICE, 1), contacts(BOB, 1));
    List<Contacts> others = List.of(contacts(BOB, 2), contacts(GHOST, 2));
    store.put(former);

    List<Optional<Contacts>> found =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                n -> {
                  store.replaceAll(n % 2 == 0 ? others : former);
                  return store.find(BOB);
                })
            .toList();

    assertThat(found).allMatch(Optional::isPresent);
    assertThat(all()).isIn(former, others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "家人",
        "a b",
        "\"quoted\"",
        "back\\slash",
        "<tag>&amp;",
        "😀",
        "'; --",
        "null",
        "[]",
        "%_*"
      })
  public void any_text_survives(String text) {
    Account account = new Account(text);
    Member member = new Member(text);
    Contacts contacts =
        new Contacts(
            Set.of(member),
            new FriendGroups(account, Long.MAX_VALUE, List.of(group(text, member))));

    store.put(List.of(contacts));

    assertThat(store.find(account)).contains(contacts);
    assertThat(all()).containsExactly(contacts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"line\nbreak\r\n", "tab\t", "nul\u0000inside", "\u0001\u007f\u0085", "\u2028"})
  public void group_names_and_members_may_hold_control_characters(String text) {
    Contacts contacts =
        new Contacts(
            Set.of(new Member(text)),
            new FriendGroups(ALICE, 1, List.of(group(text, new Member(text)))));

    store.put(List.of(contacts));

    assertThat(store.find(ALICE)).contains(contacts);
  }

  private List<Contacts> all() {
    try (Stream<Contacts> all = store.all()) {
      return all.toList();
    }
  }

  /** Raises the sequence by one, and tells it. */
  private static Update<Long> counted(Contacts known) {
    long next = known.groups().sequence() + 1;
    FriendGroups raised = new FriendGroups(known.account(), next, known.groups().groups());
    return new Update<>(known.with(raised), next);
  }

  private static Contacts contacts(Account account, long sequence, FriendGroup... groups) {
    return new Contacts(
        new LinkedHashSet<>(List.of(DAVE, EVE)),
        new FriendGroups(account, sequence, List.of(groups)));
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(List.of(members)));
  }
}
