package dev.friendgroups.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Contacts;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a store takes in other accounts in place of all it had. */
abstract class StoreReplacing extends StoreSuite {
  StoreReplacing(FriendGroupStoreContract contract) {
    super(contract);
  }

  @Test
  void replacing_all_accounts_keeps_the_new_ones_and_no_others() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 2, group("gym"))));

    store.replaceAll(List.of(contacts(GHOST, 5), contacts(BOB, 3)));

    assertThat(all()).containsExactly(contacts(BOB, 3), contacts(GHOST, 5));
    assertThat(store.find(ALICE)).isEmpty();
  }

  @Test
  void replacing_all_accounts_by_none_forgets_them() {
    store.put(List.of(contacts(ALICE, 1), contacts(BOB, 2)));

    store.replaceAll(List.of());

    assertThat(all()).isEmpty();
    store.put(List.of(contacts(BOB, 3)));
    assertThat(all()).containsExactly(contacts(BOB, 3));
  }

  @Test
  void a_replacement_that_fails_leaves_everything_as_it_was() {
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
  void an_account_that_is_replaced_is_found_at_any_moment() {
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
}
