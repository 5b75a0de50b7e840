package dev.friendgroups.adapters.emulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The pacer at work in real time, counted where calls arrive. */
class QuotaInRealTimeTest {
  private static final MonotonicClock CLOCK = MonotonicClock.system();
  private static final Duration LENGTH = Duration.ofSeconds(5);
  private static final int WORKERS = 32;
  private static final CallLimits LIMITS = new CallLimits(LENGTH, 3, CallLimits.DOCUMENTED_QUOTA);
  private static final long APP = 1400000001;
  private static final String ADMIN = "administrator";
  private static final SecretKey KEY = new SecretKey("a key for tests");

  @Test
  void faults_and_retries_stay_within_the_quota_of_200_calls_a_second() throws Exception {
    EmulatedChat chat = InMemoryChat.create();
    Arrivals arrivals = new Arrivals();
    try (ChatEmulator emulator =
            ChatEmulator.builder(chat)
                .sdkAppId(APP)
                .secretKey(KEY)
                .latency(Duration.ofMillis(50))
                .monotonicClock(arrivals)
                .faults(
                    List.of(
                        FaultRule.parse("group_delete:30008:0.05"),
                        FaultRule.parse("group_delete:60007:0.05")))
                .start();
        RetrofitFriendGroupGateway calls = gateway(emulator)) {
      RetryingGateway gateway = new RetryingGateway(calls, LIMITS, CLOCK, new Random(1));
      Duration end = CLOCK.now().plus(LENGTH);
      ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

      List<Future<Integer>> sentBy = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        Account account = new Account("account-" + worker);
        chat.put(List.of(new Contacts(Set.of(), FriendGroups.none(account))));
        sentBy.add(workers.submit(() -> deleteUntil(end, gateway, account)));
      }
      int sent = 0;
      for (Future<Integer> each : sentBy) {
        sent += each.get();
      }
      workers.shutdown();

      assertThat(arrivals.count()).isBetween(sent - WORKERS, sent);
      assertThat(arrivals.busiestSecond()).isBetween(1L, (long) CallLimits.DOCUMENTED_QUOTA);
    }
  }

  private static int deleteUntil(Duration end, RetryingGateway gateway, Account account) {
    GroupDeletion deletion = new GroupDeletion(account, List.of(new GroupName("family")));
    int calls = 0;
    while (CLOCK.now().compareTo(end) < 0) {
      Operation operation = Operation.within(end.minus(CLOCK.now()), CLOCK);
      if (gateway.delete(deletion, operation) instanceof Answer.Broken<Long>) {
        assertThat(operation.expired() || operation.remaining().toMillis() < 10).isTrue();
      }
      calls += operation.calls();
    }
    return calls;
  }

  private static RetrofitFriendGroupGateway gateway(ChatEmulator emulator) {
    return new RetrofitFriendGroupGateway(
        new ChatApp(new SdkAppId(APP), ADMIN, Endpoint.at(emulator.endpoint().toString()), KEY),
        WORKERS,
        InstantSource.system(),
        CLOCK,
        new Random(1));
  }

  /** The emulator's clock: it asks for the time once for each call, as the call arrives. */
  private static final class Arrivals implements MonotonicClock {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<Duration> moments = new ArrayList<>();

    @Override
    public synchronized Duration now() {
      Duration now = CLOCK.now();
      moments.add(now);
      return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      CLOCK.sleep(duration);
    }

    synchronized int count() {
      return moments.size();
    }

    /** The most calls within any one second, found by looking at the second after each call. */
    synchronized long busiestSecond() {
      return moments.stream().mapToLong(this::inTheSecondAfter).max().orElse(0);
    }

    private long inTheSecondAfter(Duration start) {
      return moments.stream()
          .map(moment -> moment.minus(start))
          .filter(since -> !since.isNegative() && since.compareTo(SECOND) < 0)
          .count();
    }
  }
}
