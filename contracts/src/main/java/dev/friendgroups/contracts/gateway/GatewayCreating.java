package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Of a gateway: what a creation creates. */
abstract class GatewayCreating extends GatewaySuite {
  GatewayCreating(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void creating_makes_groups_that_the_members_join() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway()
            .create(
                new GroupCreation(ALICE, List.of(FAMILY, WORK), List.of(BOB, CAROL)), attempt());

    assertThat(created(answer).rejected()).isEmpty();
    assertThat(groupsOfAlice())
        .containsExactly(group("family", BOB, CAROL), group("work", BOB, CAROL));
  }

  @Test
  void creating_keeps_a_group_that_exists_and_lets_members_join_it() {
    given(alice(group("family", BOB)));

    gateway().create(new GroupCreation(ALICE, List.of(FAMILY), List.of(CAROL)), attempt());

    assertThat(groupsOfAlice()).containsExactly(group("family", BOB, CAROL));
  }

  @Test
  void creating_names_the_members_that_are_no_friends_and_takes_the_others() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway()
            .create(new GroupCreation(ALICE, List.of(FAMILY), List.of(BOB, STRANGER)), attempt());

    assertThat(created(answer).rejected())
        .extracting(RejectedMember::member, rejected -> rejected.refusal().code())
        .containsExactly(Tuple.tuple(STRANGER, ErrorCode.NOT_A_FRIEND));
    assertThat(groupsOfAlice()).containsExactly(group("family", BOB));
  }

  @Test
  void creating_more_groups_than_an_account_holds_is_refused_with_30011() {
    given(
        alice(
            names(FriendGroups.MAX_GROUPS).stream()
                .map(name -> new FriendGroup(name, Set.of()))
                .toList()));

    Answer<CreatedGroups> answer = gateway().create(creation(ALICE, List.of(FAMILY)), attempt());

    assertThat(code(answer)).isEqualTo(ErrorCode.TOO_MANY_GROUPS);
    assertThat(groupsOfAlice()).hasSize(FriendGroups.MAX_GROUPS);
  }

  @Test
  void creating_a_name_over_thirty_bytes_is_refused_with_30001() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway().create(creation(ALICE, List.of(new GroupName("一二三四五六七八九十x"))), attempt());

    assertThat(code(answer)).isEqualTo(ErrorCode.BAD_PARAMETER);
    assertThat(groupsOfAlice()).isEmpty();
  }

  @Test
  void a_creation_reaches_chat_once_and_as_it_was_asked_for() {
    given(alice());

    gateway().create(creation(ALICE, List.of(WORK, FAMILY)), attempt());

    assertThat(received(ChatApi.CREATE))
        .containsExactly(new Request(ChatApi.CREATE, ALICE, List.of(WORK, FAMILY)));
  }
}
