package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** How a single attempt can fail to get an answer, each way told apart from the others. */
class ConnectionsTest {
  @Test
  void a_refused_connection_certainly_had_no_effect() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      int port = ScriptedChat.closedPort();
      RetrofitFriendGroupGateway gateway = towards(chat, "http://127.0.0.1:" + port);

      Breakdown broken = chat.brokenDeletion(gateway);

      assertThat(broken.certain()).isTrue();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary()).startsWith("no connection to 127.0.0.1:" + port + ": ");
    }
  }

  @Test
  void an_unknown_host_certainly_had_no_effect() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      RetrofitFriendGroupGateway gateway = towards(chat, "https://chat.invalid");

      Breakdown broken = chat.brokenDeletion(gateway);

      assertThat(broken.certain()).isTrue();
      assertThat(broken)
          .isEqualTo(
              new Breakdown(
                  "cannot find the host chat.invalid",
                  Remedy.TRY_AGAIN,
                  true,
                  "check the network, and whether it needs a proxy (--proxy, HTTPS_PROXY); then try"
                      + " again"));
    }
  }

  @Test
  void running_out_of_time_before_anything_was_sent_certainly_had_no_effect() throws IOException {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      chat.hurry();
      RetrofitFriendGroupGateway gateway =
          towards(chat, "https://127.0.0.1:" + silent.getLocalPort());

      Breakdown broken = chat.brokenDeletion(gateway);

      assertThat(broken.certain()).isTrue();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary())
          .startsWith("no connection to 127.0.0.1:" + silent.getLocalPort() + ": ");
    }
  }

  @Test
  void running_out_of_time_after_the_call_was_sent_leaves_its_effect_open() {
    MockResponse never =
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    try (ScriptedChat chat = ScriptedChat.answering(never)) {
      chat.hurry();

      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken)
          .isEqualTo(
              new Breakdown("no answer in time from " + chat.name(), Remedy.TRY_AGAIN, false));
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
      chat.hurry();

      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken)
          .isEqualTo(
              new Breakdown("no answer in time from " + chat.name(), Remedy.TRY_AGAIN, false));
    }
  }

  @Test
  void a_connection_that_breaks_instead_of_answering_leaves_the_effect_open() {
    MockResponse reset =
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    try (ScriptedChat chat = ScriptedChat.answering(reset, answer(done("")))) {
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary())
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
      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(broken.certain()).isFalse();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary())
          .startsWith("connection to " + chat.name() + " broke before the answer was complete: ");
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
      RetrofitFriendGroupGateway gateway = towards(chat, "https://127.0.0.1:" + impostor.getPort());

      Breakdown broken = chat.brokenDeletion(gateway);

      assertThat(broken.certain()).isTrue();
      assertThat(broken.remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(broken.summary())
          .startsWith(
              "the certificate that 127.0.0.1:" + impostor.getPort() + " shows, issued by ");
      assertThat(impostor.getRequestCount()).isZero();
    }
  }

  @Test
  void a_server_that_speaks_no_tls_is_a_matter_of_set_up() throws Exception {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer plain = RawServer.answeringOnce("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      Breakdown broken = chat.brokenDeletion(towards(chat, "https://" + plain.name()));

      assertThat(broken.certain()).isTrue();
      assertThat(broken.remedy()).isEqualTo(Remedy.FIX_SETUP);
      assertThat(broken.summary())
          .startsWith("no trustworthy TLS connection to " + plain.name() + ": ");
      assertThat(broken.advice()).doesNotContain("credentials");
    }
  }

  @Test
  void a_connection_that_breaks_while_tls_is_agreed_on_is_a_passing_fault() throws Exception {
    try (ScriptedChat chat = ScriptedChat.answering(done(""));
        RawServer failing = RawServer.answeringOnce("")) {
      Breakdown broken = chat.brokenDeletion(towards(chat, "https://" + failing.name()));

      assertThat(broken.certain()).isTrue();
      assertThat(broken.remedy()).isEqualTo(Remedy.TRY_AGAIN);
      assertThat(broken.summary()).startsWith("no connection to " + failing.name() + ": ");
    }
  }

  private static RetrofitFriendGroupGateway towards(ScriptedChat chat, String address) {
    return chat.single(Endpoint.at(address));
  }
}
