package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with one quota, counted where their calls arrive. */
class QuotaOfProcessesIT {
  private static final int QUOTA = 60;
  private static final int JOBS = 3;
  private static final int ACCOUNTS_OF_A_JOB = 150;
  private static final int CALLS_BEFORE_THE_KILL = 200;
  private static final String KEY = "a key for sharing";

  private final EmulatedChat chat = InMemoryChat.create();
  private final CountDownLatch callsBeforeTheKill = new CountDownLatch(CALLS_BEFORE_THE_KILL);

  @TempDir Path home;
  private ChatEmulator emulator;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    for (int job = 0; job < JOBS; job++) {
      List<Account> accounts = accountsOf(job);
      accounts.forEach(
          account ->
              chat.put(
                  List.of(
                      new Contacts(
                          Set.of(),
                          new FriendGroups(
                              account,
                              1,
                              List.of(new FriendGroup(new GroupName("family"), Set.of())))))));
      Files.write(
          requests(job),
          Stream.concat(
                  Stream.of("account,group"),
                  accounts.stream().map(account -> account.id() + ",family"))
              .toList());
    }
    emulator =
        ChatEmulator.builder(chat)
            .secretKey(new SecretKey(KEY))
            .latency(Duration.ofMillis(20))
            .monotonicClock(new ArrivalClock(callsBeforeTheKill))
            .start();
    program =
        Program.at(home)
            .with(
                Map.of(
                    "FRIEND_GROUPS_ENDPOINT",
                    emulator.endpoint().toString(),
                    "FRIEND_GROUPS_SDK_APP_ID",
                    "1400000000",
                    "FRIEND_GROUPS_SECRET_KEY",
                    KEY));
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void jobs_at_once_and_one_killed_never_exceed_the_quota_together() throws Exception {
    List<Process> jobs = IntStream.range(0, JOBS).mapToObj(this::startJob).toList();

    assertThat(callsBeforeTheKill.await(2, TimeUnit.MINUTES)).isTrue();
    jobs.get(0).destroyForcibly().waitFor();
    List<Result> ended = jobs.stream().skip(1).map(Program::end).toList();
    Result resumed = program.run("resume", "1", "--ledger", ledger(0), limit(), "--quiet");

    assertThat(ended).allSatisfy(result -> assertThat(result.exit()).as("%s", result).isZero());
    assertThat(resumed.exit()).as("%s", resumed).isZero();
    assertThat(chat.accounts())
        .allSatisfy(contacts -> assertThat(contacts.groups().groups()).isEmpty());
    Counters counters = emulator.counters();
    assertThat(counters.usage("group_get").busiestSecond()).isBetween(1, QUOTA);
    assertThat(counters.usage("group_delete").busiestSecond()).isBetween(1, QUOTA);
    assertThat(counters.mostInFlight()).isEqualTo(1);
  }

  private Process startJob(int job) {
    return program.start(
        "delete",
        "--from",
        requests(job).toString(),
        "--ledger",
        ledger(job),
        limit(),
        "--yes",
        "--quiet");
  }

  private static String limit() {
    return "--calls-per-second=" + QUOTA;
  }

  private static List<Account> accountsOf(int job) {
    return IntStream.range(0, ACCOUNTS_OF_A_JOB)
        .mapToObj(number -> new Account("account-" + job + "-" + number))
        .toList();
  }

  private Path requests(int job) {
    return home.resolve("requests-" + job + ".csv");
  }

  private String ledger(int job) {
    return home.resolve("ledger-" + job + ".db").toString();
  }

  /** The emulator asks for the time once for each call, as the call arrives. */
  private record ArrivalClock(CountDownLatch arrivals) implements MonotonicClock {
    @Override
    public Duration now() {
      arrivals.countDown();
      return MonotonicClock.system().now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      MonotonicClock.system().sleep(duration);
    }
  }
}
