package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.contracts.gateway.RecordingAttempt.Event;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a gateway: what it tells of a call while it makes it. */
abstract class GatewayAttempts extends GatewaySuite {
  GatewayAttempts(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void a_call_that_is_done_tells_when_it_leaves_when_it_has_left_and_when_it_is_answered() {
    given(alice(group("family")));

    assertThat(
            Stream.<Function<Attempt, Answer<?>>>of(
                    attempt -> gateway().find(ALICE, attempt),
                    attempt -> gateway().create(creation(ALICE, List.of(WORK)), attempt),
                    attempt -> gateway().delete(new GroupDeletion(ALICE, List.of(FAMILY)), attempt))
                .map(GatewayAttempts::toldOf))
        .as("what find, create and delete tell their attempt")
        .containsOnly(List.of(Event.SENDING, Event.SENT, Event.ANSWERED));
  }

  @Test
  void a_call_that_is_refused_tells_the_same() {
    assertThat(toldOf(attempt -> gateway().find(GHOST, attempt)))
        .as("what a refused call tells its attempt")
        .containsExactly(Event.SENDING, Event.SENT, Event.ANSWERED);
  }

  @ParameterizedTest
  @EnumSource(ChatApi.class)
  void a_call_that_is_never_answered_tells_that_it_leaves_and_of_no_answer(ChatApi api) {
    given(alice(group("family")));
    befall(api, new Trouble.Silent());
    RecordingAttempt attempt = RecordingAttempt.within(contract.shortTime());

    assertThat(call(api, attempt)).isInstanceOf(Answer.Broken.class);

    assertThat(attempt.told()).startsWith(Event.SENDING).doesNotContain(Event.ANSWERED);
    assertThat(attempt.requests()).isEqualTo(1);
  }

  private static List<Event> toldOf(Function<Attempt, Answer<?>> call) {
    RecordingAttempt attempt = attempt();
    assertThat(call.apply(attempt)).isNotNull();
    return attempt.told();
  }
}
