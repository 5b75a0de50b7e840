package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.PATIENCE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.refused;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.BrokenCallException;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can become of a single attempt, each outcome told apart from the others. */
class OutcomesTest {
  @Test
  void an_ok_is_done() {
    try (ScriptedChat chat = ScriptedChat.answering(done("\"CurrentSequence\":4"))) {
      assertThat(chat.delete(chat.gateway(0), "family")).isEqualTo(new Answer.Done<>(4L));
      assertThat(chat.operation.calls()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "30001, CORRECT_REQUEST",
    "30003, CORRECT_REQUEST",
    "30004, FIX_SETUP",
    "30006, TRY_AGAIN",
    "30007, TRY_AGAIN",
    "30008, SLOW_DOWN",
    "60007, SLOW_DOWN",
    "70001, SIGN_AGAIN",
    "70009, FIX_SETUP"
  })
  void an_error_code_is_a_refusal_with_its_remedy(long code, Remedy remedy) {
    try (ScriptedChat chat = ScriptedChat.answering(refused(code), refused(code))) {
      Refusal refusal = new Refusal(new ErrorCode(code), "because", "");

      assertThat(chat.delete(chat.gateway(0), "family")).isEqualTo(new Answer.Refused<>(refusal));
      assertThat(refusal.remedy()).isEqualTo(remedy);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500|TRY_AGAIN|",
        "502|TRY_AGAIN|",
        "503|TRY_AGAIN|",
        "599|TRY_AGAIN|",
        "408|TRY_AGAIN|",
        "429|SLOW_DOWN|: too many calls",
        "499|FIX_SETUP|, where Chat always says 200: this is not Chat",
        "404|FIX_SETUP|, where Chat always says 200: this is not Chat",
        "401|FIX_SETUP|, where Chat always says 200: this is not Chat"
      })
  void another_status_than_200_leaves_open_whether_the_call_took_effect(
      int status, Remedy remedy, String more) {
    try (ScriptedChat chat = ScriptedChat.answering(status(status))) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown())
          .isEqualTo(
              new Breakdown(
                  "HTTP status " + status + " from " + chat.name() + (more == null ? "" : more),
                  remedy));
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_not_followed(int status) {
    MockResponse redirect =
        new MockResponse.Builder().code(status).addHeader("Location", "/elsewhere").build();
    try (ScriptedChat chat = ScriptedChat.answering(redirect, answer(done("")))) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"503, 0", "503, 1", "429, 0", "408, 0"})
  void a_server_that_asks_for_it_gets_no_repetition_behind_the_gateways_back(
      int status, int seconds) {
    MockResponse retryAfter =
        new MockResponse.Builder().code(status).addHeader("Retry-After", seconds).build();
    try (ScriptedChat chat = ScriptedChat.answering(retryAfter, answer(done("")))) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void a_refused_connection_certainly_had_no_effect() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      int port = closedPort();
      RetrofitFriendGroupGateway gateway = towards(chat, "http://127.0.0.1:" + port);

      BrokenCallException broken = chat.brokenDeletion(gateway);

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.breakdown().summary())
          .startsWith("no connection to 127.0.0.1:" + port + ": ");
      assertThat(chat.operation.calls()).isEqualTo(1);
    }
  }

  @Test
  void an_unknown_host_certainly_had_no_effect() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      RetrofitFriendGroupGateway gateway = towards(chat, "https://chat.invalid");

      BrokenCallException broken = chat.brokenDeletion(gateway);

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown())
          .isEqualTo(new Breakdown("cannot find the host chat.invalid", Remedy.TRY_AGAIN));
    }
  }

  @Test
  void running_out_of_time_before_anything_was_sent_certainly_had_no_effect() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RetrofitFriendGroupGateway gateway =
          chat.gateway(
              Endpoint.at("https://127.0.0.1:" + silent.getLocalPort()),
              0,
              Duration.ofMillis(300),
              new Random(1));

      BrokenCallException broken = chat.brokenDeletion(gateway);

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.breakdown().summary())
          .startsWith("no connection to 127.0.0.1:" + silent.getLocalPort() + ": ");
    }
  }

  @Test
  void running_out_of_time_after_the_call_was_sent_leaves_its_effect_open() {
    MockResponse never =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    try (ScriptedChat chat = ScriptedChat.answering(never)) {
      BrokenCallException broken = chat.brokenDeletion(chat.impatient(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown())
          .isEqualTo(new Breakdown("no answer in time from " + chat.name(), Remedy.TRY_AGAIN));
    }
  }

  @Test
  void an_answer_that_stops_half_way_is_not_waited_for_longer_than_the_attempt_may_take() {
    MockResponse half =
        new MockResponse.Builder()
            .body(done(""))
            .onResponseBody(SocketEffect.Stall.INSTANCE)
            .build();
    try (ScriptedChat chat = ScriptedChat.answering(half)) {
      BrokenCallException broken = chat.brokenDeletion(chat.impatient(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown())
          .isEqualTo(new Breakdown("no answer in time from " + chat.name(), Remedy.TRY_AGAIN));
    }
  }

  @Test
  void a_connection_that_breaks_instead_of_answering_leaves_the_effect_open() {
    MockResponse reset =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    try (ScriptedChat chat = ScriptedChat.answering(reset, answer(done("")))) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.breakdown().summary())
          .startsWith("connection to " + chat.name() + " broke before the answer was complete: ");
      assertThat(chat.requests()).isEqualTo(1);
    }
  }

  @Test
  void a_cut_answer_leaves_the_effect_open() {
    MockResponse cut =
        new MockResponse.Builder()
            .body("{\"ErrorCode\":0,\"Padding\":\"" + "x".repeat(10_000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();
    try (ScriptedChat chat = ScriptedChat.answering(cut)) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.breakdown().summary())
          .startsWith("connection to " + chat.name() + " broke before the answer was complete: ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html>Bad Gateway</html>|it is not what Chat answers with",
        "OK|it is not what Chat answers with",
        "[]|it is not what Chat answers with",
        "42|it is not what Chat answers with",
        "{\"ErrorCode\":\"many\"}|it is not what Chat answers with",
        "{\"ErrorCode\":0.5}|it is not what Chat answers with",
        "{\"ErrorCode\":99999999999999999999}|it is not what Chat answers with",
        "{\"ErrorCode\":0,\"CurrentSequence\":{}}|it is not what Chat answers with",
        "{\"ErrorCode\":0} {}|it is not what Chat answers with",
        "{\"ErrorCode\":0|it is cut off",
        "''|it is cut off",
        "null|it is empty"
      })
  void garbage_leaves_the_effect_open_and_is_not_repeated_to_the_operator(
      String garbage, String why) {
    try (ScriptedChat chat = ScriptedChat.answering(garbage)) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown())
          .isEqualTo(
              new Breakdown(
                  "unreadable answer from " + chat.name() + ": " + why, Remedy.TRY_AGAIN));
    }
  }

  @Test
  void a_success_without_a_body_is_unreadable() {
    try (ScriptedChat chat = ScriptedChat.answering(new MockResponse.Builder().code(204).build())) {
      BrokenCallException broken = chat.brokenDeletion(chat.gateway(0));

      assertThat(broken.mayHaveTakenEffect()).isTrue();
      assertThat(broken.breakdown().summary())
          .isEqualTo("unreadable answer from " + chat.name() + ": it is empty");
    }
  }

  @Test
  void an_untrusted_certificate_is_a_matter_of_set_up_and_nothing_is_sent() throws IOException {
    HeldCertificate selfSigned =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(selfSigned).build();
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        MockWebServer impostor = new MockWebServer()) {
      impostor.useHttps(own.sslSocketFactory());
      impostor.enqueue(answer(done("")));
      impostor.start(InetAddress.getLoopbackAddress(), 0);
      RetrofitFriendGroupGateway gateway =
          chat.gateway(
              Endpoint.at("https://127.0.0.1:" + impostor.getPort()), 3, PATIENCE, new Random(1));

      BrokenCallException broken = chat.brokenDeletion(gateway);

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(broken.breakdown().summary())
          .startsWith("no trustworthy TLS connection to 127.0.0.1:" + impostor.getPort() + ": ");
      assertThat(impostor.getRequestCount()).isZero();
      assertThat(chat.operation.calls()).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_speaks_no_tls_is_a_matter_of_set_up() throws Exception {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer plain = RawServer.answeringOnce("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      BrokenCallException broken = chat.brokenDeletion(towards(chat, "https://" + plain.name()));

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(broken.breakdown().summary())
          .startsWith("no trustworthy TLS connection to " + plain.name() + ": ");
    }
  }

  @Test
  void a_connection_that_breaks_while_tls_is_agreed_on_is_a_passing_fault() throws Exception {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer failing = RawServer.answeringOnce("")) {
      BrokenCallException broken = chat.brokenDeletion(towards(chat, "https://" + failing.name()));

      assertThat(broken.mayHaveTakenEffect()).isFalse();
      assertThat(broken.breakdown().remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.breakdown().summary())
          .startsWith("no connection to " + failing.name() + ": ");
    }
  }

  private static RetrofitFriendGroupGateway towards(ScriptedChat chat, String address) {
    return chat.gateway(Endpoint.at(address), 0, PATIENCE, new Random(1));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
