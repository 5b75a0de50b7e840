package dev.friendgroups.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FileQuotaSharesTest {
  private static final long APP = 1_400_000_001;
  private static final Duration LITTLE = Duration.ofMillis(100);
  private static final Duration SETTLED = Duration.ofMillis(1_100);

  @TempDir private Path folder;
  private final FakeClock clock = new FakeClock();

  @Test
  void a_share_is_lowered_in_one_process_before_it_is_given_to_another() throws IOException {
    FileShare first = shares().job(200);
    try (OtherProcess second = OtherProcess.withJob(folder, APP)) {
      pass(first, LITTLE);
      assertThat(first.fraction()).isEqualTo(0.495);
      assertThat(second.pass(LITTLE)).isEqualTo(0.005);

      pass(first, SETTLED);

      assertThat(second.pass(LITTLE)).isEqualTo(0.495);
    }
  }

  @Test
  void the_share_of_a_killed_process_comes_back_by_itself()
      throws IOException, InterruptedException {
    FileShare first = shares().job(200);
    OtherProcess second = OtherProcess.withJob(folder, APP);
    pass(first, LITTLE);
    pass(first, SETTLED);
    assertThat(second.pass(LITTLE)).isEqualTo(0.495);

    second.kill();
    pass(first, LITTLE);
    assertThat(first.fraction()).isEqualTo(0.495);
    pass(first, SETTLED);

    assertThat(first.fraction()).isEqualTo(0.99);
  }

  @Test
  void three_processes_share_and_one_is_killed() throws IOException, InterruptedException {
    try (OtherProcess first = OtherProcess.withJob(folder, APP);
        OtherProcess second = OtherProcess.withJob(folder, APP);
        OtherProcess third = OtherProcess.withJob(folder, APP)) {
      List<OtherProcess> all = List.of(first, second, third);
      for (int time = 0; time < 40; time++) {
        assertThat(passAll(all)).isLessThanOrEqualTo(1);
      }
      assertThat(first.pass(LITTLE)).isEqualTo(0.33);

      second.kill();
      List<OtherProcess> left = List.of(first, third);
      for (int time = 0; time < 40; time++) {
        assertThat(passAll(left)).isLessThanOrEqualTo(1);
      }

      assertThat(first.pass(LITTLE)).isEqualTo(0.495);
      assertThat(third.pass(LITTLE)).isEqualTo(0.495);
    }
  }

  @Test
  void what_one_process_learns_the_others_know() throws IOException {
    FileShare first = shares().job(200);
    try (OtherProcess second = OtherProcess.withJob(folder, APP)) {
      second.learn(100, 95);

      pass(first, LITTLE);

      assertThat(first.learned(ChatApi.FIND))
          .hasValueSatisfying(lesson -> assertThat(lesson.limit()).isEqualTo(95));
    }
  }

  @Test
  void what_was_learned_outlives_all_processes() {
    FileShare first = shares().job(200);
    first.learn(ChatApi.CREATE, new Learned(100, 95, clock.now()));
    pass(first, LITTLE);
    first.close();

    FileShare later = shares().job(200);

    assertThat(later.learned(ChatApi.CREATE)).isPresent();
  }

  @Test
  void rubbish_in_the_file_is_replaced() throws IOException {
    Files.writeString(folder.resolve("quota-" + APP), "rubbish\n".repeat(20_000));
    TestShares shares = shares();

    FileShare share = shares.job(200);
    pass(share, LITTLE);

    assertThat(share.fraction()).isEqualTo(0.99);
    assertThat(shares.notices()).isEmpty();
  }

  @Test
  void a_process_goes_on_when_somebody_writes_rubbish_over_the_file() throws IOException {
    FileShare first = shares().job(200);
    try (OtherProcess second = OtherProcess.withJob(folder, APP)) {
      second.spoil();

      pass(first, LITTLE);

      assertThat(first.fraction() + second.pass(LITTLE)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void each_app_has_a_quota_of_its_own() {
    shares().job(200);

    assertThat(new TestShares(folder, APP + 1, clock).job(200).fraction()).isEqualTo(0.99);
  }

  @Test
  void only_the_owner_may_read_the_folder_and_the_file() throws IOException {
    Path made = folder.resolve("deep/down");

    new TestShares(made, APP, clock).job(200);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
    Path file = made.resolve("quota-" + APP);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void where_no_file_can_be_written_calls_are_paced_alone_and_that_is_said_once()
      throws IOException {
    Path noFolder = Files.createFile(folder.resolve("file"));
    List<String> notices = new CopyOnWriteArrayList<>();
    FileQuotaShares shares =
        new FileQuotaShares(noFolder, APP, clock, InstantSource.system(), notices::add);

    Share first = shares.join(200, fraction -> true);
    Share second = shares.join(200, fraction -> true);

    assertThat(first.fraction()).isEqualTo(1);
    assertThat(second.fraction()).isEqualTo(1);
    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("the quota is not shared with other processes: " + noFolder);
  }

  @Test
  void a_share_is_refreshed_in_the_background_until_it_is_closed() throws InterruptedException {
    List<String> notices = new CopyOnWriteArrayList<>();
    FileQuotaShares shares =
        new FileQuotaShares(
            folder, APP, MonotonicClock.system(), InstantSource.system(), notices::add);
    Share share = shares.join(200, fraction -> true);
    assertThat(share.fraction()).isEqualTo(0.05);

    share.need(Need.JOB);
    while (share.fraction() < 0.99) {
      Thread.onSpinWait();
    }
    share.close();

    assertThat(share.fraction()).isZero();
    assertThat(notices).isEmpty();
  }

  @Test
  void a_share_is_refreshed_further_when_that_failed_for_whatever_reason()
      throws InterruptedException {
    CountDownLatch exchanges = new CountDownLatch(4);
    List<String> notices = new CopyOnWriteArrayList<>();
    InstantSource failing =
        () -> {
          exchanges.countDown();
          if (exchanges.getCount() == 2) {
            throw new ArithmeticException("no such time");
          }
          return Instant.EPOCH;
        };

    Share share =
        new FileQuotaShares(folder, APP, MonotonicClock.system(), failing, notices::add)
            .join(200, fraction -> true);
    exchanges.await();
    share.close();

    assertThat(notices)
        .singleElement()
        .asString()
        .isEqualTo(
            "the quota is not shared with other processes: "
                + folder.resolve("quota-" + APP)
                + ": no such time");
  }

  private TestShares shares() {
    return new TestShares(folder, APP, clock);
  }

  private void pass(FileShare share, Duration duration) {
    clock.advance(duration);
    TestShares.refresh(share);
  }

  private static double passAll(List<OtherProcess> processes) throws IOException {
    double sum = 0;
    for (OtherProcess process : processes) {
      sum += process.pass(LITTLE);
    }
    return sum;
  }
}
