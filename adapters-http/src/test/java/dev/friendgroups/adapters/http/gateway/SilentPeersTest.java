package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.contracts.gateway.RecordingAttempt;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.Network;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that nobody closes, and over which nothing comes any more, as after a NAT forgot. */
class SilentPeersTest {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
  private static final HandshakeCertificates TLS =
      new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
  private static final Network TRUSTING =
      new Network(ProxyChoice.NONE, List.of(CERTIFICATE.certificate()));

  static Stream<List<Protocol>> offers() {
    return Stream.of(List.of(Protocol.HTTP_1_1), List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
  }

  @ParameterizedTest
  @MethodSource("offers")
  void silence_costs_one_call_and_the_next_has_a_connection_of_its_own(List<Protocol> offered)
      throws IOException {
    MockResponse[] answers = Collections.nCopies(6, answer(done(""))).toArray(new MockResponse[0]);
    try (ScriptedChat chat = ScriptedChat.overTls(TLS, answers);
        Relay relay = Relay.to(chat.offering(offered))) {
      RetrofitFriendGroupGateway gateway = through(relay, chat);
      assertThat(chat.find(gateway)).isInstanceOf(Answer.Done.class);
      relay.forgetConnections();

      chat.hurry();
      Breakdown lost = chat.brokenDeletion(gateway);
      chat.attempt = RecordingAttempt.within(ScriptedChat.PATIENCE, chat.clock);
      Answer<?> next = chat.find(gateway);
      Answer<?> afterThat = chat.find(gateway);

      assertThat(lost)
          .isEqualTo(
              new Breakdown(
                  "no answer in time from 127.0.0.1:" + relay.port(), Remedy.TRY_AGAIN, false));
      assertThat(next).isInstanceOf(Answer.Done.class);
      assertThat(afterThat).isInstanceOf(Answer.Done.class);
      assertThat(relay.connections()).isGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("offers")
  void calls_follow_each_other_on_one_connection_and_never_share_it_at_once(List<Protocol> offered)
      throws IOException {
    MockResponse[] answers = Collections.nCopies(2, answer(done(""))).toArray(new MockResponse[0]);
    try (ScriptedChat chat = ScriptedChat.overTls(TLS, answers);
        Relay relay = Relay.to(chat.offering(offered))) {
      RetrofitFriendGroupGateway gateway = through(relay, chat);
      chat.find(gateway);
      chat.find(gateway);

      assertThat(chat.request().getRequestLine()).endsWith(" HTTP/1.1");
      assertThat(relay.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("offers")
  void a_call_that_waits_for_an_answer_in_vain_takes_no_other_with_it(List<Protocol> offered)
      throws IOException, InterruptedException {
    MockResponse[] answers = Collections.nCopies(4, answer(done(""))).toArray(new MockResponse[0]);
    try (ScriptedChat chat = ScriptedChat.overTls(TLS, answers);
        Relay relay = Relay.to(chat.offering(offered))) {
      RetrofitFriendGroupGateway gateway = through(relay, chat);
      chat.find(gateway);
      relay.forgetConnections();
      CountDownLatch sent = new CountDownLatch(1);
      Thread waiting = new Thread(() -> gateway.find(ScriptedChat.ALICE, telling(sent)));
      waiting.start();
      sent.await();

      List<Answer<?>> others =
          Stream.<Answer<?>>generate(() -> chat.find(gateway)).limit(3).toList();

      assertThat(waiting.isAlive()).as("still waiting").isTrue();
      assertThat(others).allMatch(Answer.Done.class::isInstance);
      relay.hangUp();
      waiting.join();
    }
  }

  private static Attempt telling(CountDownLatch latch) {
    return new Attempt() {
      @Override
      public Duration remaining() {
        return Duration.ofMinutes(1);
      }

      @Override
      public void sending() {}

      @Override
      public void sent() {
        latch.countDown();
      }

      @Override
      public void answered() {}

      @Override
      public boolean again() {
        return false;
      }
    };
  }

  private static RetrofitFriendGroupGateway through(Relay relay, ScriptedChat chat) {
    Endpoint endpoint = Endpoint.at("https://127.0.0.1:" + relay.port());
    return chat.single(
        new ChatApp(ScriptedChat.APP, ScriptedChat.ADMIN, endpoint, ScriptedChat.KEY),
        TRUSTING,
        new Random(1));
  }
}
