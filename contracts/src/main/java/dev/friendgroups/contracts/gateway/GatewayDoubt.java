package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a gateway: that what nobody knows is told as doubt. */
abstract class GatewayDoubt extends GatewaySuite {
  GatewayDoubt(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void a_deletion_without_an_answer_is_in_doubt_and_not_repeated(Trouble trouble) {
    given(alice(group("family"), group("work")));
    befall(ChatApi.DELETE, trouble);

    Answer<Long> answer = delete(FAMILY);

    assertInDoubt(answer);
    assertThat(received(ChatApi.DELETE)).as("deletions that reached Chat").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void a_creation_without_an_answer_is_in_doubt_and_not_repeated(Trouble trouble) {
    given(alice());
    befall(ChatApi.CREATE, trouble);

    Answer<?> answer = call(ChatApi.CREATE, attempt());

    assertInDoubt(answer);
    assertThat(received(ChatApi.CREATE)).as("creations that reached Chat").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void a_reading_without_an_answer_is_broken_and_not_repeated(Trouble trouble) {
    given(alice(group("family")));
    befall(ChatApi.FIND, trouble);

    Answer<?> answer = call(ChatApi.FIND, attempt());

    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(received(ChatApi.FIND)).as("readings that reached Chat").hasSize(1);
  }

  @Test
  void a_deletion_that_nobody_heard_of_took_effect_all_the_same() {
    given(alice(group("family"), group("work")));
    befall(ChatApi.DELETE, new Trouble.Unheard());

    assertInDoubt(delete(FAMILY));

    contract.calm();
    assertThat(groupsOfAlice()).containsExactly(group("work"));
  }

  static List<Trouble> withoutAnAnswer() {
    return List.of(new Trouble.Lost(), new Trouble.Unheard(), new Trouble.Foreign());
  }
}
