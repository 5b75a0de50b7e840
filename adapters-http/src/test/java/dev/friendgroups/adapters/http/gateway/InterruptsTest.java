package dev.friendgroups.adapters.http.gateway;

import static dev.friendgroups.adapters.http.gateway.ScriptedChat.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class InterruptsTest {
  private static final int BACKLOG = 1;

  @Test
  void an_interrupt_while_connecting_ends_the_call_and_says_nothing_about_the_primary()
      throws Exception {
    ServerSocket full = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    try (ScriptedChat standby = ScriptedChat.answering(done(""));
        Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
        Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      Endpoint endpoint =
          new Endpoint(
              Address.parse("http://127.0.0.1:" + full.getLocalPort()),
              Optional.of(Address.parse(standby.address())));
      RetrofitFriendGroupGateway gateway = standby.single(endpoint);
      AtomicReference<Object> outcome = new AtomicReference<>("none");
      Thread caller = new Thread(() -> outcome.set(outcomeOf(gateway, standby)), "caller");
      caller.start();
      untilWaiting(caller);

      caller.interrupt();
      caller.join();

      assertThat(outcome.get())
          .isEqualTo(new Breakdown("interrupted while calling Chat", Remedy.TRY_AGAIN, true));
      assertThat(standby.attempt.told()).isEmpty();
      full.close();
      assertThat(standby.brokenDeletion(gateway)).isNotNull();
      assertThat(standby.requests()).isZero();
    }
  }

  @Test
  void an_interrupted_thread_sends_nothing_and_stays_interrupted() {
    try (ScriptedChat chat = ScriptedChat.answering(done(""))) {
      Thread.currentThread().interrupt();

      Breakdown broken = chat.brokenDeletion(chat.single());

      assertThat(Thread.interrupted()).isTrue();
      assertThat(broken)
          .isEqualTo(new Breakdown("interrupted while calling Chat", Remedy.TRY_AGAIN, true));
      assertThat(chat.attempt.told()).isEmpty();
      assertThat(chat.requests()).isZero();
    }
  }

  private static Object outcomeOf(RetrofitFriendGroupGateway gateway, ScriptedChat chat) {
    Breakdown broken = chat.brokenDeletion(gateway);
    return Thread.interrupted() ? broken : "the interrupt was swallowed";
  }

  private static void untilWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
