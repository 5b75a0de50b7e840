package dev.friendgroups.bootstrap.endtoend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.bootstrap.endtoend.Program.Result;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills jobs at random moments while Chat drops connections before and after taking effect; more
 * often with {@code -Pthorough}.
 */
class KilledJobsIT {
  private static final int KILLS = Integer.getInteger("friendgroups.kills", 16);
  private static final long SEED = Long.getLong("friendgroups.seed", 20_261_124L);
  private static final int ACCOUNTS = 250;
  private static final int LONGEST_RUN_MILLIS = 2_500;
  private static final String KEY = "a key for killing";
  private static final List<String> FAULTS =
      List.of(
          "group_delete:reset-before:0.04",
          "group_delete:reset-after:0.04",
          "group_delete:truncate:0.01",
          "group_delete:30006:0.02",
          "group_add:reset-before:0.02",
          "group_add:reset-after:0.02",
          "group_get:reset-before:0.02",
          "*:http502:0.01");

  private final Random random = new Random(SEED);
  private final EmulatedChat chat = InMemoryChat.create();
  private final Map<Account, Set<GroupName>> requested = new HashMap<>();
  private final Map<Account, Set<FriendGroup>> before = new HashMap<>();
  private int kills;

  @TempDir Path home;
  private Path requests;
  private ChatEmulator emulator;
  private Program program;

  @BeforeEach
  void start() throws IOException {
    IntStream.range(0, ACCOUNTS).forEach(this::putAccount);
    requests = home.resolve("requests.csv");
    Files.write(requests, shuffledRows());
    emulator =
        ChatEmulator.builder(chat)
            .secretKey(new SecretKey(KEY))
            .faults(FAULTS.stream().map(FaultRule::parse).toList())
            .faultSeed(SEED)
            .latency(Duration.ofMillis(20))
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

  private void putAccount(int number) {
    Account account = new Account("account-" + number);
    List<Member> friends = IntStream.range(0, 6).mapToObj(n -> new Member("friend-" + n)).toList();
    List<FriendGroup> groups = new ArrayList<>();
    Set<GroupName> wanted = new LinkedHashSet<>();
    for (int n = 0; n < 1 + random.nextInt(FriendGroups.MAX_GROUPS); n++) {
      GroupName name = new GroupName("group " + n);
      groups.add(
          new FriendGroup(
              name, friends.stream().filter(friend -> random.nextBoolean()).collect(toSet())));
      if (random.nextInt(3) > 0) {
        wanted.add(name);
      }
    }
    wanted.add(new GroupName("never there"));
    requested.put(account, wanted);
    before.put(account, new HashSet<>(groups));
    chat.put(List.of(new Contacts(new HashSet<>(friends), new FriendGroups(account, 1, groups))));
  }

  private List<String> shuffledRows() {
    List<String> rows = new ArrayList<>();
    requested.forEach((account, names) -> names.forEach(name -> rows.add(account + "," + name)));
    Collections.sort(rows);
    Collections.shuffle(rows, random);
    rows.add(0, "account,group");
    return rows;
  }

  @Test
  void a_job_killed_at_any_moment_is_finished_by_resuming_and_undone_by_restoring()
      throws Exception {
    while (kills < KILLS) {
      deleteUntilDone();
      assertThat(groups()).isEqualTo(afterDeletion());

      untilDone(newestJob(), "restore");
      assertThat(groups()).isEqualTo(before);
    }
  }

  private void deleteUntilDone() throws Exception {
    String jobBefore = newestJob();
    while (newestJob().equals(jobBefore)) {
      if (finishes(program.start("delete", "--from", requests.toString(), "--yes", "--quiet"))) {
        return;
      }
    }
    untilDone(newestJob(), "resume");
  }

  private void untilDone(String job, String command) throws Exception {
    while (!finishes(program.start(command, job, "--quiet"))) {
      // Killed once more: go on.
    }
  }

  /** Lets it run for a while, and kills it unless it has come to its end. */
  private boolean finishes(Process process) throws Exception {
    if (kills < KILLS
        && !process.waitFor(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
      kills++;
      return false;
    }
    Result result = Program.end(process);
    assertThat(result.exit()).as("%s", result).isIn(0, 5);
    return result.exit() == 0;
  }

  /** The number of the newest job in the ledger; empty when there is none. */
  private String newestJob() {
    return program
        .run("history", "--json")
        .out()
        .lines()
        .findFirst()
        .map(line -> line.replaceFirst("^\\{\"job\":(\\d+),.*", "$1"))
        .orElse("");
  }

  private Map<Account, Set<FriendGroup>> groups() {
    try (Stream<Contacts> accounts = chat.accounts()) {
      return accounts.collect(
          toMap(Contacts::account, contacts -> Set.copyOf(contacts.groups().groups())));
    }
  }

  private Map<Account, Set<FriendGroup>> afterDeletion() {
    Map<Account, Set<FriendGroup>> after = new HashMap<>();
    before.forEach(
        (account, groups) ->
            after.put(
                account,
                groups.stream()
                    .filter(
                        group -> !requested.getOrDefault(account, Set.of()).contains(group.name()))
                    .collect(toSet())));
    return after;
  }
}
