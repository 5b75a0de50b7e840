package dev.friendgroups.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts a store keeps as they are: all of them. */
abstract class StoreTexts extends StoreSuite {
  StoreTexts(FriendGroupStoreContract contract) {
    super(contract);
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
  void any_text_survives(String text) {
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
  void group_names_and_members_may_hold_control_characters(String text) {
    Contacts contacts =
        new Contacts(
            Set.of(new Member(text)),
            new FriendGroups(ALICE, 1, List.of(group(text, new Member(text)))));

    store.put(List.of(contacts));

    assertThat(store.find(ALICE)).contains(contacts);
  }
}
