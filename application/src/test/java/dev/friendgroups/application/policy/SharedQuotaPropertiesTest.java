package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.InMemoryQuotaShares;
import dev.friendgroups.application.policy.QuotaServer.Counting;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

class SharedQuotaPropertiesTest {
  private static final List<ChatApi> FIND_AND_DELETE = List.of(ChatApi.FIND, ChatApi.DELETE);
  private static final int ASKED = 200;

  /** The same cases each time: whether chance may ever exceed a bound is not what a build asks. */
  private static final String SEED = "200";

  private static final int WORKERS = 100;
  private static final int UNLIMITED = 100_000;

  private SimulatedTime time = new SimulatedTime();
  private Duration begin = time.now();
  private InMemoryQuotaShares shares = new InMemoryQuotaShares(time);
  private final List<QuotaShares.Share> joined = new ArrayList<>();

  @BeforeTry
  void begin() {
    time = new SimulatedTime();
    begin = time.now();
    shares = new InMemoryQuotaShares(time);
    joined.clear();
  }

  @Property(tries = 20, seed = SEED)
  void together_jobs_never_exceed_the_quota_and_use_it_also_when_one_is_killed(
      @ForAll @IntRange(min = 2, max = 3) int jobs,
      @ForAll @IntRange(min = 0, max = 4_000) int apart,
      @ForAll @IntRange(min = 2, max = 100) int millis) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, UNLIMITED);
    refreshShares();
    List<SimulatedProcess> processes = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      processes.add(process(server, millis).startJob(WORKERS));
      time.pass(Duration.ofMillis(apart));
    }
    time.pass(Duration.ofSeconds(5));
    Duration steady = time.now();
    time.pass(Duration.ofSeconds(10));
    Duration killed = time.now();
    processes.get(0).die();
    shares.abandon(joined.get(0));
    time.pass(Duration.ofSeconds(15));

    for (ChatApi api : FIND_AND_DELETE) {
      assertThat(server.busiestSecond(api)).isLessThanOrEqualTo(ASKED);
      assertThat(server.accepted(api, steady, killed)).isGreaterThanOrEqualTo(0.9 * ASKED);
      assertThat(server.accepted(api, killed.plusSeconds(5), time.now()))
          .isGreaterThanOrEqualTo(0.9 * ASKED);
    }
  }

  @Property(tries = 20, seed = SEED)
  void together_jobs_settle_just_below_what_is_granted(
      @ForAll @IntRange(min = 2, max = 3) int jobs,
      @ForAll Counting counting,
      @ForAll @IntRange(min = 2, max = 60) int millis) {
    QuotaServer server = new QuotaServer(time, counting, 100);
    refreshShares();
    List<SimulatedProcess> processes = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      processes.add(process(server, millis).startJob(WORKERS));
    }

    time.pass(Duration.ofMinutes(1));

    assertThat(processes).allSatisfy(process -> assertThat(process.failed()).isZero());
    for (ChatApi api : FIND_AND_DELETE) {
      assertThat(server.refusedPart(api, after(15), time.now())).isLessThan(0.03);
      assertThat(server.accepted(api, after(15), time.now())).isGreaterThanOrEqualTo(85);
    }
  }

  /** Each is refused for the others' calls, but not always. */
  @Property(tries = 20, seed = SEED)
  void no_account_fails_where_there_is_hardly_a_call_a_second_for_each_job(
      @ForAll @IntRange(min = 2, max = 3) int jobs,
      @ForAll Counting counting,
      @ForAll @IntRange(min = 1, max = 3) int granted,
      @ForAll @IntRange(min = 2, max = 60) int millis) {
    QuotaServer server = new QuotaServer(time, counting, granted);
    refreshShares();
    List<SimulatedProcess> processes = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      processes.add(process(server, millis).startJob(WORKERS));
      time.pass(Duration.ofMillis(700));
    }

    time.pass(Duration.ofMinutes(4));

    assertThat(processes)
        .allSatisfy(process -> assertThat(process.failed()).isZero())
        .allSatisfy(process -> assertThat(process.done()).isPositive());
  }

  @Property(tries = 20, seed = SEED)
  void a_single_account_beside_a_job_waits_less_than_a_second(
      @ForAll @IntRange(min = 2, max = 100) int millis,
      @ForAll @IntRange(min = 3_000, max = 6_000) int later) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, UNLIMITED);
    refreshShares();
    process(server, millis).startJob(WORKERS);
    time.pass(Duration.ofMillis(later));

    SimulatedProcess single = process(server, millis).withAccounts(1).start(1);
    time.pass(Duration.ofSeconds(3));

    assertThat(single.done()).isEqualTo(1);
    assertThat(single.longestWait()).isLessThan(Duration.ofSeconds(1));
    assertThat(server.busiestSecond(ChatApi.FIND)).isLessThanOrEqualTo(ASKED);
  }

  @Property(tries = 10, seed = SEED)
  void a_job_alone_uses_nearly_all_and_never_more(@ForAll @IntRange(min = 2, max = 20) int millis) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, UNLIMITED);
    refreshShares();
    process(server, millis).startJob(WORKERS);

    time.pass(Duration.ofSeconds(30));

    // Two of two hundred are kept for those who need a few calls.
    double part = millis <= 10 ? 0.98 : 0.975;
    for (ChatApi api : FIND_AND_DELETE) {
      assertThat(server.busiestSecond(api)).isLessThanOrEqualTo(ASKED);
      assertThat(server.accepted(api, after(5), time.now())).isGreaterThanOrEqualTo(part * ASKED);
    }
  }

  private void refreshShares() {
    time.every(Duration.ofMillis(100), shares::exchange);
  }

  private SimulatedProcess process(QuotaServer server, int millis) {
    QuotaShares remembered =
        (callsPerSecond, holder) -> {
          QuotaShares.Share share = shares.join(callsPerSecond, holder);
          joined.add(share);
          return share;
        };
    Duration travel = Duration.ofMillis(millis);
    return new SimulatedProcess(time, server, remembered, ASKED, travel, FIND_AND_DELETE);
  }

  private Duration after(int seconds) {
    return begin.plusSeconds(seconds);
  }
}
