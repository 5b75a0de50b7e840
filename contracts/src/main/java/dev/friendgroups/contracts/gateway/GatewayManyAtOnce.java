package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a gateway: that calls of many threads do not mix. */
abstract class GatewayManyAtOnce extends GatewaySuite {
  GatewayManyAtOnce(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void each_of_many_threads_deletes_what_it_asks_for() {
    List<Account> accounts = accounts();

    List<Answer<Long>> answers =
        accounts.parallelStream()
            .map(account -> new GroupDeletion(account, List.of(new GroupName("of " + account))))
            .map(deletion -> gateway().delete(deletion, attempt()))
            .toList();

    assertThat(answers).hasSize(50).allMatch(answer -> answer instanceof Answer.Done);
    assertThat(accounts)
        .allSatisfy(
            account ->
                assertThat(groupsOf(account))
                    .containsExactly(group("kept", new Member(account.id()))));
  }

  @Test
  void each_of_many_threads_finds_the_account_it_asks_for() {
    List<Account> accounts = accounts();

    List<FriendGroups> found =
        accounts.parallelStream()
            .map(account -> found(gateway().find(account, attempt())))
            .toList();

    for (int n = 0; n < accounts.size(); n++) {
      Account account = accounts.get(n);
      assertThat(found.get(n).account()).isEqualTo(account);
      assertThat(found.get(n).groups())
          .containsExactly(group("kept", new Member(account.id())), group("of " + account));
    }
  }

  @Test
  void each_of_many_threads_creates_for_the_account_it_asks_for() {
    List<Account> accounts = accounts();

    List<Answer<CreatedGroups>> answers =
        accounts.parallelStream()
            .map(account -> creation(account, List.of(new GroupName("new of " + account))))
            .map(creation -> gateway().create(creation, attempt()))
            .toList();

    assertThat(answers).allMatch(answer -> answer instanceof Answer.Done);
    assertThat(accounts)
        .allSatisfy(account -> assertThat(groupsOf(account)).contains(group("new of " + account)));
  }

  private List<Account> accounts() {
    List<Account> accounts =
        IntStream.range(0, 50).mapToObj(n -> new Account("account-" + n)).toList();
    accounts.forEach(
        account ->
            given(
                new Contacts(
                    Set.of(new Member(account.id())),
                    new FriendGroups(
                        account,
                        1,
                        List.of(
                            group("kept", new Member(account.id())), group("of " + account))))));
    return accounts;
  }
}
