package dev.friendgroups.adapters.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.accounts.SampleAccounts;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much at once is too much. */
class QuotaAndConflictTest {
  private static final String ALICE = "{'From_Account':'alice','GroupName':['absent']}";
  private static final String BOB = "{'From_Account':'bob','GroupName':['absent']}";

  private final EmulatedChat memory = InMemoryChat.create();

  @Test
  void calls_above_the_quota_of_any_second_are_refused_with_60007() {
    FakeClock clock = new FakeClock();
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory).callsPerSecond(3).monotonicClock(clock).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(codes(api, 2)).containsExactly(0L, 0L);
      clock.advance(Duration.ofMillis(400));
      assertThat(codes(api, 3)).containsExactly(0L, 60007L, 60007L);
      clock.advance(Duration.ofMillis(599));
      assertThat(codes(api, 1)).containsExactly(60007L);
      clock.advance(Duration.ofMillis(1));
      assertThat(codes(api, 3)).containsExactly(0L, 0L, 60007L);
      assertThat(emulator.counters().usage("group_delete")).isEqualTo(new Counters.Usage(9, 4, 7));
    }
  }

  @Test
  void each_api_has_its_own_quota() {
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory).callsPerSecond(1).monotonicClock(new FakeClock()).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(
              IntStream.range(0, 2)
                  .boxed()
                  .flatMap(
                      any ->
                          List.of("group_get", "group_add", "group_delete").stream()
                              .map(command -> api.call(command, ALICE).errorCode())))
          .containsExactly(0L, 0L, 0L, 60007L, 60007L, 60007L);
    }
  }

  @Test
  void refused_calls_count_if_asked_for_and_the_app_has_a_quota_of_its_own() {
    FakeClock clock = new FakeClock();
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory)
                .quota(new QuotaLimits(2, 4, 0, true))
                .monotonicClock(clock)
                .start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(codes(api, 3)).containsExactly(0L, 0L, 60007L);
      clock.advance(Duration.ofMillis(999));
      assertThat(api.call("group_get", ALICE).errorCode()).isZero();
      assertThat(api.call("group_get", ALICE).errorCode()).isEqualTo(60011);
      clock.advance(Duration.ofMillis(1));
      assertThat(codes(api, 1)).containsExactly(0L);
      assertThat(emulator.counters().usage("group_delete")).isEqualTo(new Counters.Usage(4, 1, 3));
      assertThat(emulator.counters().usage("group_get")).isEqualTo(new Counters.Usage(2, 1, 2));
      assertThat(emulator.counters().app()).isEqualTo(new Counters.Usage(6, 2, 5));
    }
  }

  @Test
  void a_reset_grants_again_what_it_was_started_with() {
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory).callsPerSecond(2).monotonicClock(new FakeClock()).start();
        Api api = new Api(emulator)) {
      emulator.quota(new QuotaLimits(1, 0, 0, true));
      emulator.put(SampleAccounts.contacts());
      assertThat(codes(api, 2)).containsExactly(0L, 60007L);

      emulator.reset(SampleAccounts.contacts());

      assertThat(codes(api, 3)).containsExactly(0L, 0L, 60007L);
    }
  }

  @Test
  void a_quota_of_zero_is_none() {
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory).callsPerSecond(0).monotonicClock(new FakeClock()).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(codes(api, 300)).containsOnly(0L);
    }
  }

  @Test
  void calls_refused_for_their_caller_do_not_count_against_the_quota() {
    try (ChatEmulator emulator =
            ChatEmulator.builder(memory).callsPerSecond(1).monotonicClock(new FakeClock()).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(api.call("group_delete", "", new byte[0]).errorCode()).isEqualTo(60012);
      assertThat(codes(api, 2)).containsExactly(0L, 60007L);
    }
  }

  @Test
  void a_second_write_to_an_account_at_once_is_refused_with_30008() throws Exception {
    HeldChat held = new HeldChat(memory);
    try (ChatEmulator emulator = ChatEmulator.builder(held).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());
      CompletableFuture<Api.Reply> first =
          CompletableFuture.supplyAsync(() -> api.call("group_delete", ALICE));
      held.awaitDeletion();

      assertThat(api.call("group_delete", ALICE).errorCode()).isEqualTo(30008);
      assertThat(api.call("group_add", ALICE).errorCode()).isEqualTo(30008);
      assertThat(api.call("group_get", ALICE).errorCode()).isZero();
      assertThat(api.call("group_add", BOB).errorCode()).isZero();

      held.release();
      assertThat(first.get().errorCode()).isZero();
      assertThat(api.call("group_delete", ALICE).errorCode()).isZero();
      assertThat(emulator.counters().mostInFlight()).isEqualTo(2);
    }
  }

  @Test
  void a_write_is_under_way_until_its_latency_is_over() throws Exception {
    HeldChat held = new HeldChat(memory);
    held.release();
    try (ChatEmulator emulator = ChatEmulator.builder(held).latency(Duration.ofSeconds(2)).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());
      CompletableFuture<Api.Reply> first =
          CompletableFuture.supplyAsync(() -> api.call("group_delete", ALICE));
      held.awaitDeletion();

      Api.Reply second = api.call("group_delete", ALICE);

      assertThat(second.errorCode()).isEqualTo(30008);
      assertThat(first.get().errorCode()).isZero();
    }
  }

  @Test
  void reads_of_one_account_do_not_disturb_each_other() {
    try (ChatEmulator emulator = ChatEmulator.builder(memory).callsPerSecond(0).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());

      assertThat(
              IntStream.range(0, 200)
                  .parallel()
                  .mapToObj(any -> api.call("group_get", ALICE).errorCode()))
          .containsOnly(0L);
    }
  }

  private static List<Long> codes(Api api, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(any -> api.call("group_delete", ALICE).errorCode())
        .toList();
  }

  @Test
  void readers_see_a_deletion_and_a_creation_done_or_not_begun_but_never_half() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ChatEmulator emulator = ChatEmulator.builder(memory).callsPerSecond(0).start();
        Api api = new Api(emulator)) {
      emulator.put(SampleAccounts.contacts());
      String both = "{'From_Account':'alice','GroupName':['family','work']}";
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () -> {
                start.countDown();
                for (int i = 0; i < 150; i++) {
                  assertThat(api.call("group_delete", both).errorCode()).isZero();
                  assertThat(api.call("group_add", both).errorCode()).isZero();
                }
              });
      start.await();

      while (!writer.isDone()) {
        int found = api.call("group_get", both).json().getAsJsonArray("ResultItem").size();
        assertThat(found).isIn(0, 2);
      }
      writer.get();
      assertThat(emulator.find(SampleAccounts.contacts().get(0).account()).orElseThrow().sequence())
          .isEqualTo(4 + 300);
    }
  }
}
