package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
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
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two people with a home each, who share a ledger; and the Chat that both of them call. */
final class Team implements AutoCloseable {
  static final int QUOTA = 60;
  static final int ACCOUNTS = 150;

  private static final String KEY = "a key for the team";
  private static final int MEMBERS = 400;

  private final EmulatedChat chat = InMemoryChat.create();
  private final Arrivals arrivals = new Arrivals();
  private final Path folder;
  private final ChatEmulator emulator;
  private final Map<Account, FriendGroups> before = new HashMap<>();

  /**
   * @param folder where their homes are
   */
  Team(Path folder) throws IOException {
    this.folder = folder;
    Random random = new Random(7);
    List<String> lines = new ArrayList<>(List.of("account,group"));
    for (int number = 0; number < ACCOUNTS; number++) {
      Account account = new Account("account-" + number);
      Set<Member> members = members(random);
      FriendGroups groups =
          new FriendGroups(account, 1, List.of(new FriendGroup(new GroupName("family"), members)));
      chat.put(List.of(new Contacts(members, groups)));
      before.put(account, groups);
      lines.add(account.id() + ",family");
    }
    Files.write(folder.resolve("requests.csv"), lines);
    emulator =
        ChatEmulator.builder(chat)
            .secretKey(new SecretKey(KEY))
            .latency(Duration.ofMillis(20))
            .monotonicClock(arrivals)
            .start();
  }

  /** What compresses badly: the backups are to take room. */
  private static Set<Member> members(Random random) {
    Set<Member> members = new LinkedHashSet<>();
    for (int number = 0; number < MEMBERS; number++) {
      members.add(new Member(Long.toHexString(random.nextLong())));
    }
    return members;
  }

  /** Somebody who uses a ledger. */
  record Colleague(Program program, String ledger) {
    Process begin(Path requests) {
      return program.start(
          "delete", "--from", requests.toString(), "--ledger", ledger, limit(), "--yes", "--quiet");
    }

    Result run(String... words) {
      return program.run(
          Stream.of(Stream.of(words), Stream.of("--ledger", ledger), Stream.of(limit()))
              .flatMap(all -> all)
              .toArray(String[]::new));
    }

    /** Runs what looks at the ledger only, and calls no Chat. */
    Result look(String... words) {
      return program.run(
          Stream.concat(Stream.of(words), Stream.of("--ledger", ledger)).toArray(String[]::new));
    }

    /** Goes on with the job, after whoever has it. */
    Process takeOver() {
      return program.start("resume", "1", "--wait", "--ledger", ledger, limit());
    }

    /** The same one, whose jobs nobody takes over for so many seconds. */
    Colleague leasing(int seconds) {
      return new Colleague(program, ledger.replaceFirst("lease=.*", "lease=" + seconds));
    }

    private static String limit() {
      return "--calls-per-second=" + QUOTA;
    }
  }

  /** Somebody with a home of this name. */
  Colleague colleague(String name, TestDatabase database) {
    try {
      Path home = Files.createDirectories(folder.resolve(name));
      Map<String, String> variables = new HashMap<>(database.environment());
      variables.put("FRIEND_GROUPS_ENDPOINT", emulator.endpoint().toString());
      variables.put("FRIEND_GROUPS_SDK_APP_ID", "1400000000");
      variables.put("FRIEND_GROUPS_SECRET_KEY", KEY);
      return new Colleague(Program.at(home).with(variables), database.location() + "?lease=4");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has somebody begin the job, and waits until many calls have arrived; those that arrive from
   * then on wait for their answers.
   */
  Process halfTheWay(Colleague colleague) throws InterruptedException {
    arrivals.gate = new CountDownLatch(1);
    Process job = colleague.begin(folder.resolve("requests.csv"));
    assertThat(arrivals.half.await(1, TimeUnit.MINUTES)).isTrue();
    return job;
  }

  /** Answers again. */
  void letGo() {
    arrivals.gate.countDown();
  }

  /** That every account was deleted once, never two calls at a time, and within the quota. */
  void assertDeletedOnce() {
    try (Stream<Contacts> accounts = chat.accounts()) {
      assertThat(accounts.map(Contacts::groups))
          .hasSize(ACCOUNTS)
          .allSatisfy(
              groups -> {
                assertThat(groups.groups()).isEmpty();
                assertThat(groups.sequence()).as("%s", groups.account()).isEqualTo(2);
              });
    }
    assertCalledRightly();
  }

  void assertRestored() {
    try (Stream<Contacts> accounts = chat.accounts()) {
      assertThat(accounts.map(Contacts::groups))
          .hasSize(ACCOUNTS)
          .allSatisfy(
              groups -> {
                FriendGroups was = Objects.requireNonNull(before.get(groups.account()));
                assertThat(groups.groups()).isEqualTo(was.groups());
              });
    }
    assertCalledRightly();
  }

  private void assertCalledRightly() {
    Counters counters = emulator.counters();
    assertThat(counters.mostInFlight()).isEqualTo(1);
    assertThat(counters.usage("group_get").busiestSecond()).isBetween(1, QUOTA);
    assertThat(counters.usage("group_delete").busiestSecond()).isBetween(1, QUOTA);
  }

  @Override
  public void close() {
    letGo();
    emulator.close();
  }

  /** The emulator asks for the time once for each call, as the call arrives. */
  private static final class Arrivals implements MonotonicClock {
    private final CountDownLatch half = new CountDownLatch(ACCOUNTS / 2);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public Duration now() {
      Duration now = MonotonicClock.system().now();
      half.countDown();
      if (half.getCount() == 0) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      MonotonicClock.system().sleep(duration);
    }
  }
}
