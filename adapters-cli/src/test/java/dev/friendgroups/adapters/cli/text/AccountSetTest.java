package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many accounts in little memory. */
class AccountSetTest {
  private final Set<Account> accounts = new AccountSet();

  @Test
  void it_keeps_each_account_once_in_the_order_of_adding() {
    List<Account> many =
        IntStream.range(0, 30_000).mapToObj(n -> new Account("user-" + n * 7919 % 30_011)).toList();

    many.forEach(accounts::add);
    boolean again = many.stream().anyMatch(accounts::add);

    assertThat(again).isFalse();
    assertThat(accounts).hasSize(30_000).containsExactlyElementsOf(many);
    assertThat(accounts.contains(new Account("user-30011"))).isFalse();
  }

  @Test
  void accounts_that_look_alike_are_different() {
    List<Account> alike =
        List.of(
            new Account("alice"),
            new Account("Alice"),
            new Account("alice "),
            new Account("\ud83d\ude00"),
            new Account("Aa"),
            new Account("BB"));

    accounts.addAll(alike);

    assertThat(accounts).containsExactlyElementsOf(alike).isEqualTo(Set.copyOf(alike));
  }

  @Test
  void it_is_empty_at_first_and_ends_where_it_ends() {
    assertThat(accounts).isEmpty();
    accounts.add(new Account("alice"));
    Iterator<Account> all = accounts.iterator();
    all.next();

    assertThat(all.hasNext()).isFalse();
    assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
  }
}
