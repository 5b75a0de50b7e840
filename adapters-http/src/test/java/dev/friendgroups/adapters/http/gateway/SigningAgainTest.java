package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ADMIN;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.parameter;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refusal;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.AGAIN;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.ANSWERED;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.SENDING;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose signature Chat does not take is signed anew and sent again, once. */
class SigningAgainTest {
  private static final GroupDeletion DELETION =
      new GroupDeletion(ScriptedChat.ALICE, List.of(new GroupName("family")));

  @Test
  void a_signature_that_ran_out_is_signed_again_once() {
    try (ScriptedChat chat =
        ScriptedChat.answering(done(""), refused(70001), done("\"CurrentSequence\":4"))) {
      RetryingGateway gateway = chat.gateway(0);
      gateway.find(ScriptedChat.ALICE, Operation.within(ScriptedChat.TIMEOUT, chat.clock));
      String ranOut = parameter(chat.request(), "usersig");
      chat.time.advance(Duration.ofMinutes(1));

      assertThat(chat.delete(gateway, "family")).isEqualTo(new Answer.Done<>(4L));

      assertThat(parameter(chat.request(), "usersig")).isEqualTo(ranOut);
      assertThat(parameter(chat.request(), "usersig")).isNotEqualTo(ranOut);
      assertThat(chat.operation.calls()).isEqualTo(2);
      assertThat(chat.clock.sleeps()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {70001, 70003, 70347})
  void it_is_not_signed_again_twice(long code) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), refused(code), done(""))) {
      assertThat(chat.find(chat.gateway(3))).isEqualTo(refusal(code));

      assertThat(chat.requests()).isEqualTo(2);
    }
  }

  @Test
  void signing_again_does_not_use_up_the_retries() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(60007), refused(70001), done(""))) {
      assertThat(chat.find(chat.gateway(1))).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void a_ready_made_signature_cannot_be_signed_again() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(70001), done(""))) {
      ReadyUserSig ready = new ReadyUserSig("ready-made");

      assertThat(chat.find(chat.gateway(ADMIN, ready, 3))).isEqualTo(refusal(70001));

      assertThat(parameter(chat.request(), "usersig")).isEqualTo("ready-made");
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void the_attempt_is_asked_before_it_is_sent_again() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(70001), done(""))) {
      assertThat(chat.delete(chat.single(), "family")).isInstanceOf(Answer.Done.class);

      assertThat(chat.attempt.told())
          .containsExactly(SENDING, SENT, ANSWERED, AGAIN, SENDING, SENT, ANSWERED);
    }
  }

  @Test
  void the_attempt_is_asked_only_once() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(70001), refused(70001), done(""))) {
      assertThat(chat.delete(chat.single(), "family")).isEqualTo(refusal(70001));

      assertThat(chat.attempt.told())
          .containsExactly(SENDING, SENT, ANSWERED, AGAIN, SENDING, SENT, ANSWERED);
    }
  }

  @Test
  void the_attempt_is_not_asked_when_there_is_no_other_signature() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(70001), done(""))) {
      ReadyUserSig ready = new ReadyUserSig("ready-made");

      assertThat(chat.delete(chat.single(ADMIN, ready), "family")).isEqualTo(refusal(70001));

      assertThat(chat.attempt.told()).containsExactly(SENDING, SENT, ANSWERED);
    }
  }

  @Test
  void an_attempt_that_may_not_send_again_ends_with_what_chat_said_first() {
    try (ScriptedChat chat = ScriptedChat.answering(refused(70001), done(""))) {
      Reluctant attempt = new Reluctant(false);

      assertThat(chat.single().delete(DELETION, attempt)).isEqualTo(refusal(70001));

      assertThat(attempt.asked).isEqualTo(1);
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void what_comes_of_sending_again_is_what_came_of_it() {
    try (ScriptedChat chat = ScriptedChat.answering(answer(refused(70001)), status(502))) {
      Reluctant attempt = new Reluctant(true);

      Answer<Long> answer = chat.single().delete(DELETION, attempt);

      assertThat(ScriptedChat.breakdown(answer).certain()).isFalse();
      assertThat(attempt.asked).isEqualTo(1);
    }
  }

  /** An attempt that counts how often it is asked to send again. */
  private static final class Reluctant implements Attempt {
    private final boolean again;
    private int asked;

    Reluctant(boolean again) {
      this.again = again;
    }

    @Override
    public Duration remaining() {
      return ScriptedChat.PATIENCE;
    }

    @Override
    public void sending() {}

    @Override
    public void sent() {}

    @Override
    public void answered() {}

    @Override
    public boolean again() {
      asked++;
      return again;
    }
  }
}
