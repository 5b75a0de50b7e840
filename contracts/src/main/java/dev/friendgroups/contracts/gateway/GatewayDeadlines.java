package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a gateway: that no call goes on after its deadline. */
abstract class GatewayDeadlines extends GatewaySuite {
  GatewayDeadlines(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void nothing_is_sent_after_the_deadline_and_that_is_certain() {
    given(alice(group("family")));
    RecordingAttempt late = RecordingAttempt.within(Duration.ZERO);

    Answer<Long> answer = gateway().delete(new GroupDeletion(ALICE, List.of(FAMILY)), late);

    assertThat(answer)
        .as("the answer to a deletion for which there was no time")
        .isInstanceOf(Answer.Broken.class);
    assertThat(answer.problem().orElseThrow().certain())
        .as("it is certain that nothing was deleted")
        .isTrue();
    assertThat(answer.problem().orElseThrow().remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(late.told()).as("what it told its attempt").isEmpty();
    assertThat(groupsOfAlice()).containsExactly(group("family"));
  }

  @ParameterizedTest
  @EnumSource(ChatApi.class)
  void a_call_that_is_not_answered_ends_at_its_deadline(ChatApi api) throws Exception {
    given(alice(group("family")));
    befall(api, new Trouble.Silent());

    Answer<?> answer = inTime(api);

    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(received(api)).as("requests that reached Chat").hasSize(1);
    if (api != ChatApi.FIND) {
      assertInDoubt(answer);
    }
  }

  @Test
  void a_deletion_that_takes_effect_after_its_deadline_is_in_doubt() throws Exception {
    given(alice(group("family"), group("work")));
    befall(ChatApi.DELETE, new Trouble.Late());

    Answer<?> answer = inTime(ChatApi.DELETE);

    assertInDoubt(answer);
    contract.calm();
    assertThat(groupsOfAlice()).containsExactly(group("work"));
    assertThat(received(ChatApi.DELETE)).as("deletions that reached Chat").hasSize(1);
  }

  /** A call with little time, which has to be over long before twenty times of it have passed. */
  private Answer<?> inTime(ChatApi api) throws Exception {
    Duration time = contract.shortTime();
    CompletableFuture<Answer<?>> answer =
        CompletableFuture.supplyAsync(
            () -> call(api, RecordingAttempt.within(time)), call -> new Thread(call).start());
    try {
      return answer.get(time.multipliedBy(20).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(api + " goes on after its deadline of " + time, e);
    }
  }
}
