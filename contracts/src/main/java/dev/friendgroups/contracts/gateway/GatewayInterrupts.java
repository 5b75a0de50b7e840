package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Of a gateway: what becomes of a call when its thread is interrupted. */
abstract class GatewayInterrupts extends GatewaySuite {
  GatewayInterrupts(FriendGroupGatewayContract contract) {
    super(contract);
  }

  @Test
  void an_interrupted_thread_gets_an_answer_that_holds_and_stays_interrupted() {
    given(alice(group("family")));
    Thread.currentThread().interrupt();

    Answer<Long> answer;
    boolean interrupted;
    try {
      answer = delete(FAMILY);
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(interrupted).as("the thread is still interrupted after the call").isTrue();
    if (answer instanceof Answer.Done) {
      assertThat(groupsOfAlice()).as("groups after a deletion said to be done").isEmpty();
    } else if (answer.problem().orElseThrow().certain()) {
      assertThat(groupsOfAlice())
          .as("groups after a deletion said to have had no effect")
          .containsExactly(group("family"));
    }
  }

  @Test
  void a_deletion_interrupted_while_it_waits_is_in_doubt_and_the_thread_stays_interrupted()
      throws Exception {
    given(alice(group("family")));
    befall(ChatApi.DELETE, new Trouble.Silent());
    CompletableFuture<Answer<Long>> answer = new CompletableFuture<>();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                answer.complete(deletion());
              } catch (RuntimeException e) {
                answer.completeExceptionally(e);
              }
              interrupted.complete(Thread.interrupted());
            });
    caller.start();
    awaitDeletion();

    long patience = contract.shortTime().multipliedBy(20).toNanos();
    caller.interrupt();

    assertInDoubt(answer.get(patience, TimeUnit.NANOSECONDS));
    assertThat(interrupted.get(patience, TimeUnit.NANOSECONDS))
        .as("the thread is still interrupted after the call")
        .isTrue();
  }

  /** Returns at its deadline at the latest; whether at once is up to the gateway. */
  private Answer<Long> deletion() {
    return gateway()
        .delete(
            new GroupDeletion(ALICE, List.of(FAMILY)),
            RecordingAttempt.within(contract.shortTime().multipliedBy(2)));
  }

  private void awaitDeletion() {
    for (int looks = 0; received(ChatApi.DELETE).isEmpty(); looks++) {
      assertThat(looks).as("looks for a deletion that never came").isLessThan(2_000);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
