package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.InMemoryFriendGroupStore;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredChatTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account GHOST = new Account("ghost");
  private static final Member CAROL = new Member("carol");
  private static final Member STRANGER = new Member("stranger");
  private static final Change NOT_IMPORTED =
      new Change.Refused(
          new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "account 'ghost' is not imported", ""));

  private final StoredChat chat = new StoredChat(new InMemoryFriendGroupStore());

  @Test
  void an_account_that_was_not_imported_is_unknown() {
    assertThat(chat.find(GHOST)).isEmpty();
    assertThat(chat.create(creation(GHOST, "family"))).isEqualTo(NOT_IMPORTED);
    assertThat(chat.delete(deletion(GHOST, "family"), AbsentGroup.IGNORED)).isEqualTo(NOT_IMPORTED);
    assertThat(chat.delete(deletion(GHOST, "family"), AbsentGroup.REFUSED)).isEqualTo(NOT_IMPORTED);
  }

  @Test
  void what_is_created_is_kept_and_only_friends_get_in() {
    chat.put(List.of(contacts(ALICE, 7)));

    Change change = chat.create(creation(ALICE, "family", CAROL, STRANGER));

    FriendGroups expected = new FriendGroups(ALICE, 8, List.of(group("family", CAROL)));
    assertThat(((Change.Applied) change).groups()).isEqualTo(expected);
    assertThat(((Change.Applied) change).rejected())
        .extracting(rejected -> rejected.member())
        .containsExactly(STRANGER);
    assertThat(chat.find(ALICE)).contains(expected);
  }

  @Test
  void what_is_deleted_is_gone() {
    chat.put(List.of(contacts(ALICE, 7, group("family"), group("work"))));

    Change change = chat.delete(deletion(ALICE, "family", "school"), AbsentGroup.IGNORED);

    FriendGroups expected = new FriendGroups(ALICE, 8, List.of(group("work")));
    assertThat(change).isEqualTo(new Change.Applied(expected, List.of()));
    assertThat(chat.find(ALICE)).contains(expected);
  }

  @Test
  void what_is_refused_changes_nothing() {
    Contacts contacts = contacts(ALICE, 7, group("family"));
    chat.put(List.of(contacts));

    Change change = chat.delete(deletion(ALICE, "family", "school"), AbsentGroup.REFUSED);

    assertThat(change).isInstanceOf(Change.Refused.class);
    assertThat(chat.find(ALICE)).contains(contacts.groups());
  }

  @Test
  void accounts_are_shown_in_the_order_of_their_ids_and_replaced_by_a_new_import() {
    chat.put(List.of(contacts(BOB, 3), contacts(ALICE, 7, group("family"))));
    chat.put(List.of(contacts(ALICE, 1)));

    try (Stream<Contacts> accounts = chat.accounts()) {
      assertThat(accounts).containsExactly(contacts(ALICE, 1), contacts(BOB, 3));
    }
  }

  @Test
  void all_accounts_can_be_replaced_by_others() {
    chat.put(List.of(contacts(ALICE, 7)));

    chat.replaceAll(List.of(contacts(BOB, 3)));

    assertThat(chat.find(ALICE)).isEmpty();
    assertThat(chat.find(BOB)).contains(contacts(BOB, 3).groups());
  }

  @Test
  void no_change_is_lost_when_many_come_at_once() {
    chat.put(List.of(contacts(ALICE, 0)));

    IntStream.range(0, 32)
        .parallel()
        .forEach(n -> chat.create(creation(ALICE, "group-" + n, CAROL)));

    FriendGroups groups = chat.find(ALICE).orElseThrow();
    assertThat(groups.sequence()).isEqualTo(32);
    assertThat(groups.groups())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 32).mapToObj(n -> group("group-" + n, CAROL)).toList());
  }

  private static Contacts contacts(Account account, long sequence, FriendGroup... groups) {
    return new Contacts(Set.of(CAROL), new FriendGroups(account, sequence, Arrays.asList(groups)));
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), Set.of(members));
  }

  private static GroupCreation creation(Account account, String name, Member... members) {
    return new GroupCreation(account, List.of(new GroupName(name)), Arrays.asList(members));
  }

  private static GroupDeletion deletion(Account account, String... names) {
    return new GroupDeletion(account, Stream.of(names).map(GroupName::new).toList());
  }
}
