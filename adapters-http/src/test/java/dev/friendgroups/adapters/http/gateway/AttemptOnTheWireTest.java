package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ALICE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.ANSWERED;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.SENDING;
import static dev.friendgroups.contracts.gateway.RecordingAttempt.Event.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call tells its attempt, and that it makes no more than that one. */
class AttemptOnTheWireTest {
  private static final List<GroupName> FAMILY = List.of(new GroupName("family"));

  static List<MockResponse> answers() {
    return List.of(
        answer(done("")),
        answer(refused(30003)),
        answer(refused(30006)),
        answer(refused(60007)),
        answer("garbage"),
        answer("{\"ErrorCode\":0"),
        answer("{}"),
        answer("null"),
        answer(""),
        new MockResponse.Builder().code(204).build(),
        status(302),
        status(404),
        status(408),
        status(429),
        status(500),
        status(503));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void whatever_answers_the_attempt_is_told_of_one_call_and_its_answer(MockResponse answer) {
    try (ScriptedChat chat = ScriptedChat.answering(answer, answer(done("")))) {
      assertThat(chat.delete(chat.single(), "family")).isNotNull();

      assertThat(chat.attempt.told()).containsExactly(SENDING, SENT, ANSWERED);
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void finding_and_creating_tell_the_same() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""), done(""))) {
      RetrofitFriendGroupGateway gateway = chat.single();
      RecordingAttempt finding = RecordingAttempt.within(ScriptedChat.PATIENCE);
      RecordingAttempt creating = RecordingAttempt.within(ScriptedChat.PATIENCE);

      assertThat(gateway.find(ALICE, finding)).isInstanceOf(Answer.Done.class);
      assertThat(gateway.create(new GroupCreation(ALICE, FAMILY, List.of()), creating))
          .isInstanceOf(Answer.Done.class);

      assertThat(List.of(finding.told(), creating.told()))
          .containsOnly(List.of(SENDING, SENT, ANSWERED));
    }
  }

  static List<MockResponse> silences() {
    return List.of(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build(),
        new MockResponse.Builder()
            .body(done(""))
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build());
  }

  @ParameterizedTest
  @MethodSource("silences")
  void an_answer_that_does_not_come_is_not_told_of(MockResponse silence) {
    try (ScriptedChat chat = ScriptedChat.answering(silence, answer(done("")))) {
      chat.hurry();

      assertThat(chat.brokenDeletion(chat.single()).certain()).isFalse();

      assertThat(chat.attempt.told()).containsExactly(SENDING, SENT);
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void a_call_that_breaks_while_it_is_being_sent_may_have_left_but_has_not_been_sent() {
    GroupName endless = new GroupName("x".repeat(32 << 20));
    MockResponse hangUp =
        new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build();
    try (ScriptedChat chat = ScriptedChat.answering(hangUp)) {
      Answer<Long> answer =
          chat.single().delete(new GroupDeletion(ALICE, List.of(endless)), chat.attempt);

      assertThat(ScriptedChat.breakdown(answer).certain()).isFalse();
      assertThat(chat.attempt.told()).containsExactly(SENDING);
    }
  }

  @Test
  void a_call_for_which_there_is_no_connection_tells_nothing() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      Endpoint nobody = Endpoint.at("http://127.0.0.1:" + ScriptedChat.closedPort());

      assertThat(chat.brokenDeletion(chat.single(nobody)).certain()).isTrue();

      assertThat(chat.attempt.told()).isEmpty();
    }
  }

  @Test
  void a_call_for_which_there_is_no_trusted_connection_tells_nothing() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer plain = RawServer.answeringOnce("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      Endpoint untrusted = Endpoint.at("https://" + plain.name());

      assertThat(chat.brokenDeletion(chat.single(untrusted)).certain()).isTrue();

      assertThat(chat.attempt.told()).isEmpty();
    }
  }

  @Test
  void when_the_time_is_over_nothing_is_sent() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      chat.clock.advance(ScriptedChat.PATIENCE);

      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken)
          .isEqualTo(new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true));
      assertThat(chat.attempt.told()).isEmpty();
      assertThat(chat.requests()).isZero();
    }
  }
}
