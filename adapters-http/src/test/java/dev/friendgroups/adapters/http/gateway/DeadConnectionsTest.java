package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import java.util.Collections;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

/** Connections that are dead when the next call wants to use them. */
class DeadConnectionsTest {
  private static MockResponse closing() {
    return answer(done("")).newBuilder().onResponseEnd(new SocketEffect.CloseSocket()).build();
  }

  @Test
  void a_server_that_closes_each_connection_without_a_word_costs_one_attempt() {
    MockResponse[] answers = Collections.nCopies(12, closing()).toArray(new MockResponse[0]);
    try (ScriptedChat chat = ScriptedChat.answering(answers)) {
      RetrofitFriendGroupGateway gateway = chat.single();

      long lost =
          IntStream.range(0, 10)
              .filter(n -> !(chat.find(gateway) instanceof Answer.Done<?>))
              .count();

      assertThat(lost).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void after_a_while_connections_are_used_again() {
    try (ScriptedChat chat =
        ScriptedChat.answering(closing(), answer(done("")), answer(done("")), answer(done("")))) {
      RetrofitFriendGroupGateway gateway = chat.single();
      chat.find(gateway);
      chat.find(gateway);
      chat.find(gateway);
      chat.clock.advance(ConnectionReuse.PAUSE);
      chat.attempt = RecordingAttempt.within(ScriptedChat.PATIENCE, chat.clock);

      chat.find(gateway);
      chat.find(gateway);

      assertThat(IntStream.range(0, chat.requests()).mapToObj(n -> chat.request()))
          .extracting(request -> request.getHeaders().get("Connection"))
          .last()
          .isNotEqualTo("close");
    }
  }

  @Test
  void a_connection_that_gave_no_answer_is_not_used_again() {
    MockResponse never =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    try (ScriptedChat chat = ScriptedChat.answering(answer(done("")), never, answer(done("")))) {
      RetrofitFriendGroupGateway gateway = chat.single();
      chat.find(gateway);
      chat.hurry();
      chat.brokenDeletion(gateway);
      chat.attempt = RecordingAttempt.within(ScriptedChat.PATIENCE, chat.clock);

      assertThat(chat.find(gateway)).isInstanceOf(Answer.Done.class);

      assertThat(chat.request().getConnectionIndex()).isZero();
      assertThat(chat.request().getConnectionIndex()).isZero();
      assertThat(chat.request().getConnectionIndex()).isEqualTo(1);
    }
  }
}
