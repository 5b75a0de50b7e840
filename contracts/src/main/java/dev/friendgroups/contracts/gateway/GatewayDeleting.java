package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a gateway: what a deletion deletes. */
abstract class GatewayDeleting extends GatewaySuite {
  GatewayDeleting(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void deleting_removes_the_groups_named_and_nothing_else() {
    given(alice(group("family", BOB), group("work", CAROL), group("gym", BOB)));

    Answer<Long> answer = delete(FAMILY, WORK);

    assertThat(answer).isInstanceOf(Answer.Done.class);
    assertThat(groupsOfAlice()).containsExactly(group("gym", BOB));
  }

  @Test
  void deleting_answers_with_the_sequence_that_finding_shows_afterwards_or_with_none() {
    given(alice(group("family"), group("work")));
    long before = found(gateway().find(ALICE, attempt())).sequence();

    Answer<Long> answer = delete(FAMILY);

    long after = found(gateway().find(ALICE, attempt())).sequence();
    assertThat(answer).isIn(new Answer.Done<>(after), new Answer.Done<>(0L));
    assertThat(after).isGreaterThanOrEqualTo(before);
  }

  @Test
  void deleting_thirty_two_groups_takes_one_call() {
    List<GroupName> names = names(GroupDeletion.MAX_NAMES);
    given(alice(names.stream().map(name -> new FriendGroup(name, Set.of())).toList()));
    RecordingAttempt attempt = attempt();

    Answer<Long> answer = gateway().delete(new GroupDeletion(ALICE, names), attempt);

    assertThat(answer).isInstanceOf(Answer.Done.class);
    assertThat(attempt.requests()).as("requests told of by sending()").isEqualTo(1);
    assertThat(groupsOfAlice()).isEmpty();
  }

  @Test
  void a_deletion_reaches_chat_once_and_as_it_was_asked_for() {
    given(alice(group("family"), group("gym"), group("work")));

    delete(WORK, FAMILY);

    assertThat(received(ChatApi.DELETE))
        .containsExactly(new Request(ChatApi.DELETE, ALICE, List.of(WORK, FAMILY)));
  }

  @Test
  void deleting_a_group_that_is_not_there_leaves_the_others() {
    given(alice(group("family", BOB)));

    assertThat(delete(WORK)).isNotInstanceOf(Answer.Broken.class);

    assertThat(groupsOfAlice()).containsExactly(group("family", BOB));
  }

  @Test
  void accounts_do_not_touch_each_other() {
    Account other = new Account("other");
    given(alice(group("family", BOB)));
    given(new Contacts(Set.of(BOB), new FriendGroups(other, 1, List.of(group("family", BOB)))));

    delete(FAMILY);

    assertThat(found(gateway().find(other, attempt())).groups())
        .containsExactly(group("family", BOB));
  }
}
