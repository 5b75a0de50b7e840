package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Something other than Chat answers at the primary address. */
class NotChatTest {
  static List<MockResponse> strangers() {
    return List.of(
        status(404),
        status(403),
        status(511),
        answer("<html>Please log in to this network</html>"),
        new MockResponse.Builder().code(302).addHeader("Location", "/login").build());
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void the_standby_is_asked_instead(MockResponse stranger) {
    try (ScriptedChat primary = ScriptedChat.answering(stranger, stranger);
        ScriptedChat standby = ScriptedChat.answering(done(""), done(""))) {
      Endpoint endpoint = endpoint(primary.address(), standby);

      assertThat(standby.find(standby.gateway(endpoint, 1, new Random(1))))
          .isInstanceOf(Answer.Done.class);

      assertThat(primary.requests()).isEqualTo(1);
      assertThat(standby.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void a_deletion_is_in_doubt_and_can_be_settled_at_the_standby(MockResponse stranger) {
    try (ScriptedChat primary = ScriptedChat.answering(stranger);
        ScriptedChat standby = ScriptedChat.answering(done(""))) {
      RetrofitFriendGroupGateway gateway = standby.single(endpoint(primary.address(), standby));

      Breakdown broken = standby.brokenDeletion(gateway);

      assertThat(broken.certain()).isFalse();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(standby.find(gateway)).isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void a_certificate_that_is_not_trusted_is_another_reason_to_ask_the_standby() throws IOException {
    try (RawServer plain = RawServer.answeringOnce("HTTP/1.1 400 Bad Request\r\n\r\n");
        ScriptedChat standby = ScriptedChat.answering(done(""))) {
      Endpoint endpoint = endpoint("https://" + plain.name(), standby);

      assertThat(standby.delete(standby.gateway(endpoint, 1, new Random(1)), "family"))
          .isInstanceOf(Answer.Done.class);
    }
  }

  @Test
  void where_neither_is_chat_it_is_a_matter_of_set_up() {
    try (ScriptedChat primary = ScriptedChat.answering(status(404));
        ScriptedChat standby = ScriptedChat.answering(status(404), answer(done("")))) {
      Endpoint endpoint = endpoint(primary.address(), standby);

      Breakdown broken = standby.brokenReading(standby.gateway(endpoint, 5, new Random(1)));

      assertThat(broken.remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(broken.summary()).contains(standby.name()).endsWith("this is not Chat");
      assertThat(standby.requests()).isEqualTo(1);
    }
  }

  @Test
  void nobody_is_followed_to_wherever_he_points() {
    try (ScriptedChat elsewhere = ScriptedChat.answering(done(""));
        ScriptedChat primary =
            ScriptedChat.answering(
                new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", elsewhere.address() + "/v4/sns/group_delete")
                    .build());
        ScriptedChat standby = ScriptedChat.answering(done(""))) {
      Endpoint endpoint = endpoint(primary.address(), standby);

      standby.find(standby.gateway(endpoint, 1, new Random(1)));

      assertThat(elsewhere.requests()).isZero();
      assertThat(standby.requests()).isEqualTo(1);
    }
  }

  private static Endpoint endpoint(String primary, ScriptedChat standby) {
    return new Endpoint(Address.parse(primary), Optional.of(Address.parse(standby.address())));
  }
}
