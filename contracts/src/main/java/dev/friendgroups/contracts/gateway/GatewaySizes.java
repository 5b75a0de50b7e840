package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a gateway: that much arrives as whole as little. */
abstract class GatewaySizes extends GatewaySuite {
  GatewaySizes(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void more_groups_than_an_account_may_create_are_all_found() {
    List<FriendGroup> groups =
        IntStream.range(0, 100).mapToObj(n -> group("group-" + n, BOB, CAROL)).toList();
    given(alice(groups));

    assertThat(groupsOfAlice()).isEqualTo(groups);
  }

  @Test
  void a_group_of_thousands_of_members_is_found_whole() {
    Member[] members =
        IntStream.range(0, 3_000).mapToObj(n -> new Member("member-" + n)).toArray(Member[]::new);
    given(alice(group("family", members)));

    assertThat(List.copyOf(groupsOfAlice().get(0).members())).containsExactly(members);
  }

  @Test
  void as_many_members_as_a_creation_takes_all_join() {
    List<Member> members =
        IntStream.range(0, GroupCreation.MAX_MEMBERS)
            .mapToObj(n -> new Member("member-" + n))
            .toList();
    given(new Contacts(Set.copyOf(members), FriendGroups.none(ALICE)));

    gateway().create(new GroupCreation(ALICE, List.of(FAMILY), members), attempt());

    assertThat(groupsOfAlice().get(0).members()).containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void every_member_that_is_no_friend_is_named() {
    List<Member> strangers =
        IntStream.range(0, 200).mapToObj(n -> new Member("stranger-" + n)).toList();
    given(alice());

    Answer<CreatedGroups> answer =
        gateway().create(new GroupCreation(ALICE, List.of(FAMILY), strangers), attempt());

    assertThat(created(answer).rejected())
        .extracting(RejectedMember::member)
        .containsExactlyInAnyOrderElementsOf(strangers);
  }
}
