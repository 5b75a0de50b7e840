package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.ALICE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.PATIENCE;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.answer;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static dev.friendgroups.adapters.http.gateway.ScriptedChat.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailoverOnTheWireTest {
  private final ScriptedChat standby =
      ScriptedChat.answering(done("\"CurrentSequence\":4"), done("\"CurrentSequence\":5"));
  private int primaryPort;

  @BeforeEach
  void closePrimary() throws IOException {
    primaryPort = ScriptedChat.closedPort();
  }

  @AfterEach
  void close() {
    standby.close();
  }

  @Test
  void a_deletion_that_did_not_reach_the_primary_is_repeated_at_the_standby() {
    RetryingGateway gateway = gateway("http://127.0.0.1:" + primaryPort, 1);

    assertThat(standby.delete(gateway, "family")).isEqualTo(new Answer.Done<>(4L));

    assertThat(standby.operation.calls()).isEqualTo(2);
    assertThat(standby.request().getUrl().encodedPath()).isEqualTo("/v4/sns/group_delete");
  }

  @Test
  void a_host_that_cannot_be_found_is_one_that_cannot_be_reached() {
    RetryingGateway gateway = gateway("https://chat.invalid", 1);

    assertThat(standby.delete(gateway, "family")).isEqualTo(new Answer.Done<>(4L));
  }

  @Test
  void the_next_calls_go_to_the_standby_directly() {
    RetryingGateway gateway = gateway("http://127.0.0.1:" + primaryPort, 1);
    standby.delete(gateway, "family");
    Operation second = Operation.within(PATIENCE, standby.clock);

    assertThat(gateway.find(ALICE, second)).isInstanceOf(Answer.Done.class);

    assertThat(second.calls()).isEqualTo(1);
  }

  @Test
  void after_a_minute_the_primary_is_tried_and_used_again() throws IOException {
    RetryingGateway gateway = gateway("http://127.0.0.1:" + primaryPort, 1);
    standby.delete(gateway, "family");
    try (MockWebServer recovered = new MockWebServer()) {
      recovered.enqueue(answer(done("\"CurrentSequence\":9")));
      recovered.start(InetAddress.getLoopbackAddress(), primaryPort);
      standby.clock.advance(Failover.STAY);

      gateway.find(ALICE, Operation.within(PATIENCE, standby.clock));

      assertThat(recovered.getRequestCount()).isEqualTo(1);
      assertThat(standby.requests()).isEqualTo(1);
    }
  }

  @Test
  void a_primary_that_answers_with_a_failure_was_reached_all_the_same() throws IOException {
    try (ScriptedChat primary = ScriptedChat.answering(status(502), answer(done("")))) {
      RetryingGateway gateway = gateway(primary.address(), 1);

      assertThat(standby.find(gateway)).isInstanceOf(Answer.Done.class);

      assertThat(primary.requests()).isEqualTo(2);
      assertThat(standby.requests()).isZero();
    }
  }

  @Test
  void when_neither_can_be_reached_the_failure_names_the_one_tried_last() throws IOException {
    RetryingGateway gateway = gateway("http://127.0.0.1:" + primaryPort, 1);
    String standbyName = standby.name();
    standby.close();

    Breakdown broken = standby.brokenDeletion(gateway);

    assertThat(broken.certain()).isTrue();
    assertThat(broken.summary()).startsWith("no connection to " + standbyName + ": ");
    assertThat(standby.operation.calls()).isEqualTo(2);
  }

  @Test
  void an_attempt_that_had_hardly_any_time_says_nothing_about_the_primary() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RetrofitFriendGroupGateway gateway =
          standby.single(endpoint("https://127.0.0.1:" + silent.getLocalPort()));
      standby.hurry();

      Breakdown first = standby.brokenDeletion(gateway);
      Breakdown second = standby.brokenDeletion(gateway);

      assertThat(first.certain()).isTrue();
      assertThat(second).isEqualTo(first);
      assertThat(standby.requests()).isZero();
    }
  }

  private RetryingGateway gateway(String primary, int retries) {
    return standby.gateway(endpoint(primary), retries, new Random(1));
  }

  private Endpoint endpoint(String primary) {
    return new Endpoint(Address.parse(primary), Optional.of(Address.parse(standby.address())));
  }
}
