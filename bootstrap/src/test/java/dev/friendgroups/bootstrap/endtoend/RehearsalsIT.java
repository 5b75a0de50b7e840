package dev.friendgroups.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.faults.Rehearsal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own job on each of the bad days that the emulator can rehearse. */
class RehearsalsIT {
  private static final int ACCOUNTS = 40;
  private static final String KEY = "a key for bad days";
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName KEPT = new GroupName("kept");

  private final CountDownLatch calls = new CountDownLatch(30);
  private final ChatEmulator emulator =
      ChatEmulator.builder()
          .secretKey(new SecretKey(KEY))
          .faultSeed(15)
          .monotonicClock(countingArrivals())
          .start();

  @TempDir Path home;
  private Path requests;
  private Program program;

  @BeforeEach
  void given() throws IOException {
    List<String> rows = new ArrayList<>(List.of("account,group"));
    IntStream.range(0, ACCOUNTS).mapToObj(n -> "account-" + n).forEach(id -> rows.add(put(id)));
    requests = Files.write(home.resolve("requests.csv"), rows);
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

  private String put(String id) {
    List<FriendGroup> groups =
        List.of(new FriendGroup(FAMILY, Set.of()), new FriendGroup(KEPT, Set.of()));
    emulator.put(List.of(new Contacts(Set.of(), new FriendGroups(new Account(id), 1, groups))));
    return id + ",family";
  }

  /** The emulator looks at this clock once for each call. */
  private MonotonicClock countingArrivals() {
    return new MonotonicClock() {
      @Override
      public Duration now() {
        calls.countDown();
        return MonotonicClock.system().now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        MonotonicClock.system().sleep(duration);
      }
    };
  }

  @Test
  @Tag("thorough")
  void a_job_outlasts_an_outage_or_is_resumed_after_it() throws InterruptedException {
    emulator.app().rehearse("outage");

    Process deletion = program.start("delete", "--from", requests.toString(), "--yes");
    assertThat(calls.await(60, TimeUnit.SECONDS)).isTrue();
    emulator.faults(List.of());
    Result first = Program.end(deletion);
    Result last = first.exit() == 0 ? first : program.run("resume", "1");

    assertThat(first.exit()).as(first.err()).isIn(0, 5);
    assertThat(last.exit()).as(last.err()).isZero();
    assertEverythingIsDoneOnce();
  }

  private void assertEverythingIsDoneOnce() {
    assertThat(emulator.accounts())
        .hasSize(ACCOUNTS)
        .allSatisfy(
            contacts -> {
              assertThat(contacts.groups().names()).containsExactly(KEPT);
              assertThat(contacts.groups().sequence()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OUTAGE")
  void a_job_gets_through_or_stops_with_its_reason_and_is_resumed_when_the_day_is_over(
      Rehearsal rehearsal) {
    emulator.faults(rehearsal.rules());

    Result first = program.run("delete", "--from", requests.toString(), "--yes");
    emulator.faults(List.of());
    Result last = first.exit() == 0 ? first : program.run("resume", "1");

    assertThat(first.exit()).as(first.err()).isEqualTo(expected(rehearsal));
    assertThat(last.exit()).as(last.err()).isZero();
    assertEverythingIsDoneOnce();
  }

  /** As the exit codes are promised. */
  private static int expected(Rehearsal rehearsal) {
    return switch (rehearsal) {
      case BROWNOUT, LOST_ANSWERS, WRITE_CONFLICTS, THROTTLED -> 0;
      case WRONG_REGION, ARREARS, DAILY_QUOTA -> 4;
      case OUTAGE -> throw new IllegalArgumentException("ends while the job runs");
    };
  }
}
