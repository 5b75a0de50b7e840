package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a gateway: what reading an account brings. */
abstract class GatewayFinding extends GatewaySuite {
  GatewayFinding(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void finding_returns_all_groups_with_their_members_in_order() {
    given(alice(group("family", BOB, CAROL), group("work", CAROL), group("empty")));

    Answer<FriendGroups> answer = gateway().find(ALICE, attempt());

    assertThat(found(answer).groups())
        .containsExactly(group("family", BOB, CAROL), group("work", CAROL), group("empty"));
    assertThat(List.copyOf(found(answer).groups().get(0).members())).containsExactly(BOB, CAROL);
  }

  @Test
  void finding_an_account_without_groups_returns_none() {
    given(alice());

    assertThat(found(gateway().find(ALICE, attempt())).groups()).isEmpty();
  }

  @Test
  void what_is_found_is_named_by_its_account_and_has_the_sequence_of_chat_or_none() {
    given(alice(group("family", BOB)));

    FriendGroups found = found(gateway().find(ALICE, attempt()));

    assertThat(found.account()).isEqualTo(ALICE);
    assertThat(found.sequence()).as("the sequence, or 0 when Chat does not tell").isIn(0L, 7L);
  }

  @Test
  void finding_changes_nothing_and_sends_one_request() {
    given(alice(group("family", BOB), group("work")));

    assertThat(groupsOfAlice()).isEqualTo(groupsOfAlice());

    assertThat(received(ChatApi.FIND)).hasSize(2);
    assertThat(received(ChatApi.CREATE)).isEmpty();
    assertThat(received(ChatApi.DELETE)).isEmpty();
  }

  @Test
  void finding_again_shows_what_was_changed_since() {
    given(alice(group("family", BOB)));
    assertThat(groupsOfAlice()).containsExactly(group("family", BOB));

    gateway().create(creation(ALICE, List.of(WORK)), attempt());
    delete(FAMILY);

    assertThat(groupsOfAlice()).containsExactly(group("work"));
  }
}
