package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.contracts.Lookalikes;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a gateway: that texts arrive as they are, and are never taken for one another. */
abstract class GatewayNames extends GatewaySuite {
  GatewayNames(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"家人", "a b", "a&b=c+d%25", "\"quoted\"", "back\\slash", "<tag>", "😀", "'; --"})
  void any_text_survives_the_way_to_chat_and_back(String text) {
    Account account = new Account(text);
    GroupName name = new GroupName(text);
    Member member = new Member(text);
    given(new Contacts(Set.of(member), FriendGroups.none(account)));

    gateway().create(new GroupCreation(account, List.of(name), List.of(member)), attempt());

    assertThat(found(gateway().find(account, attempt())).groups())
        .containsExactly(new FriendGroup(name, Set.of(member)));
    gateway().delete(new GroupDeletion(account, List.of(name)), attempt());
    assertThat(found(gateway().find(account, attempt())).groups()).isEmpty();
  }

  @Test
  void of_groups_that_look_alike_the_one_named_is_deleted() {
    List<FriendGroup> groups =
        Lookalikes.all(text -> new FriendGroup(new GroupName(text), Set.of(BOB)));
    given(alice(groups));

    for (int n = 0; n < groups.size(); n++) {
      assertThat(delete(groups.get(n).name())).isInstanceOf(Answer.Done.class);

      assertThat(groupsOfAlice())
          .as("groups after deleting '" + groups.get(n).name() + "'")
          .isEqualTo(groups.subList(n + 1, groups.size()));
    }
  }

  @Test
  void of_accounts_that_look_alike_the_one_named_loses_its_group() {
    List<Account> accounts = Lookalikes.all(Account::new);
    accounts.forEach(
        account ->
            given(
                new Contacts(
                    Set.of(BOB),
                    new FriendGroups(account, 1, List.of(group("in " + account, BOB))))));

    assertThat(accounts)
        .allSatisfy(
            account -> assertThat(groupsOf(account)).containsExactly(group("in " + account, BOB)));
    Account first = accounts.get(0);
    gateway().delete(new GroupDeletion(first, List.of(new GroupName("in " + first))), attempt());

    assertThat(groupsOf(first)).isEmpty();
    assertThat(accounts.subList(1, accounts.size()))
        .allSatisfy(account -> assertThat(groupsOf(account)).hasSize(1));
  }

  @Test
  void members_that_look_alike_are_found_each_by_itself() {
    List<Member> members = Lookalikes.all(Member::new);
    given(alice(group("family", members.toArray(Member[]::new))));

    assertThat(List.copyOf(groupsOfAlice().get(0).members())).isEqualTo(members);
  }

  @Test
  void a_name_that_is_longer_than_today_allows_is_found_and_deleted() {
    GroupName longName = new GroupName("家".repeat(100));
    given(alice(new FriendGroup(longName, Set.of(BOB))));

    assertThat(groupsOfAlice()).containsExactly(new FriendGroup(longName, Set.of(BOB)));
    delete(longName);

    assertThat(groupsOfAlice()).isEmpty();
  }
}
