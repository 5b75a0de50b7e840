package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.policy.QuotaServer.Counting;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

class AdaptiveQuotaPropertiesTest {
  private static final List<ChatApi> FIND_AND_DELETE = List.of(ChatApi.FIND, ChatApi.DELETE);
  private static final List<ChatApi> DELETE = List.of(ChatApi.DELETE);
  private static final int ASKED = 200;

  /** The same cases each time: whether chance may ever exceed a bound is not what a build asks. */
  private static final String SEED = "200";

  private static final int WORKERS = 100;

  private SimulatedTime time = new SimulatedTime();
  private Duration begin = time.now();

  @BeforeTry
  void begin() {
    time = new SimulatedTime();
    begin = time.now();
  }

  /** Two thousand accounts, at a hundred a second. */
  @Property(tries = 30, seed = SEED)
  void it_settles_just_below_what_is_granted(
      @ForAll Counting counting, @ForAll @IntRange(min = 2, max = 100) int millis) {
    QuotaServer server = new QuotaServer(time, counting, 100);
    SimulatedProcess process = process(server, millis, FIND_AND_DELETE).withAccounts(2_000);

    process.start(WORKERS);
    time.pass(Duration.ofMinutes(1));

    assertThat(process.done()).isEqualTo(2_000);
    assertThat(process.failed()).isZero();
    Duration almost = process.lastDone().minusSeconds(1);
    for (ChatApi api : FIND_AND_DELETE) {
      assertThat(server.refusedPart(api, after(10), almost)).isLessThan(0.03);
      assertThat(server.accepted(api, after(10), after(20))).isGreaterThanOrEqualTo(90);
    }
  }

  @Property(tries = 30, seed = SEED)
  void no_account_fails_for_a_small_quota(
      @ForAll Counting counting,
      @ForAll @IntRange(min = 1, max = 30) int granted,
      @ForAll @IntRange(min = 2, max = 100) int millis) {
    QuotaServer server = new QuotaServer(time, counting, granted);
    SimulatedProcess process = process(server, millis, FIND_AND_DELETE).start(WORKERS);

    time.pass(Duration.ofSeconds(100));

    assertThat(process.failed()).isZero();
    assertThat(server.accepted(ChatApi.FIND, after(20), time.now()))
        .isGreaterThanOrEqualTo(0.8 * granted);
  }

  @Property(tries = 20, seed = SEED)
  void at_twenty_calls_a_second_few_are_refused(
      @ForAll Counting counting, @ForAll @IntRange(min = 2, max = 60) int millis) {
    QuotaServer server = new QuotaServer(time, counting, 20);
    SimulatedProcess process = process(server, millis, FIND_AND_DELETE).start(WORKERS);

    time.pass(Duration.ofSeconds(110));

    assertThat(process.pacing().use().lowest().orElseThrow()).isBetween(18, 20);
    for (ChatApi api : FIND_AND_DELETE) {
      assertThat(server.refusedPart(api, after(10), time.now())).isLessThan(0.03);
      assertThat(server.accepted(api, after(10), time.now())).isGreaterThanOrEqualTo(18);
    }
  }

  /** For long: what one minute shows may be undone by what is taken for chance in the next. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void it_stays_just_below_a_small_quota_in_every_minute(
      @ForAll Counting counting, @ForAll("small") int granted, @ForAll("travels") int millis) {
    QuotaServer server = new QuotaServer(time, counting, granted);
    SimulatedProcess process = process(server, millis, FIND_AND_DELETE).start(WORKERS);
    time.pass(Duration.ofSeconds(10));

    for (int minute = 0; minute < 15; minute++) {
      // Of ten calls a second, it takes a while until it shows what the quota is.
      double refusedAtMost = granted < 20 && minute == 0 ? 0.08 : 0.03;
      Duration from = time.now();
      time.pass(Duration.ofMinutes(1));
      for (ChatApi api : FIND_AND_DELETE) {
        assertThat(server.refusedPart(api, from, time.now()))
            .as("refused in minute " + minute)
            .isLessThan(refusedAtMost);
        assertThat(server.accepted(api, from, time.now()))
            .as("accepted in minute " + minute)
            .isGreaterThanOrEqualTo(0.9 * granted);
      }
    }
    assertThat(process.failed()).isZero();
  }

  @Provide
  Arbitrary<Integer> small() {
    return Arbitraries.of(10, 20, 25, 30, 60);
  }

  @Provide
  Arbitrary<Integer> travels() {
    return Arbitraries.of(5, 20, 50);
  }

  /** The app's users, who do not wait: their calls come when they come. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void beside_live_traffic_few_calls_of_either_are_refused(
      @ForAll Counting counting, @ForAll("travels") int millis) {
    QuotaServer server = new QuotaServer(time, counting, ASKED);
    LiveTraffic live = new LiveTraffic(time, server, ChatApi.DELETE, 50);
    live.begin();
    SimulatedProcess process = process(server, millis, DELETE).start(WORKERS);
    time.pass(Duration.ofSeconds(10));
    live.forget();

    time.pass(Duration.ofMinutes(10));

    assertThat(process.failed()).isZero();
    assertThat(live.refusedPart()).isLessThan(0.02);
    assertThat((double) process.refused() / (process.done() + process.refused())).isLessThan(0.02);
    assertThat(process.done() / 610.0).isGreaterThanOrEqualTo(0.8 * (ASKED - 50));
  }

  @Property(tries = 20, seed = SEED)
  void it_follows_within_ten_seconds_down_and_thirty_up(
      @ForAll Counting counting,
      @ForAll @IntRange(min = 2, max = 100) int millis,
      @ForAll @IntRange(min = 20, max = 40) int seconds) {
    QuotaServer server = new QuotaServer(time, counting, ASKED);
    SimulatedProcess process = process(server, millis, DELETE).start(WORKERS);
    time.pass(Duration.ofSeconds(10));

    server.grant(60);
    time.pass(Duration.ofSeconds(seconds));
    Duration raised = time.now();
    server.grant(ASKED);
    time.pass(Duration.ofSeconds(40));

    assertThat(process.failed()).isZero();
    assertThat(server.accepted(ChatApi.DELETE, after(20), raised)).isGreaterThanOrEqualTo(45);
    assertThat(server.refusedPart(ChatApi.DELETE, after(20), raised)).isLessThan(0.1);
    assertThat(server.accepted(ChatApi.DELETE, raised.plusSeconds(30), raised.plusSeconds(40)))
        .isGreaterThanOrEqualTo(0.9 * ASKED);
    assertThat(server.busiestSecond(ChatApi.DELETE)).isLessThanOrEqualTo(ASKED);
  }

  @Property(tries = 20, seed = SEED)
  void a_limit_of_the_whole_app_lowers_all_apis(
      @ForAll Counting counting, @ForAll @IntRange(min = 2, max = 100) int millis) {
    QuotaServer server = new QuotaServer(time, counting, ASKED);
    server.grantApp(100);
    SimulatedProcess process = process(server, millis, FIND_AND_DELETE).start(WORKERS);

    time.pass(Duration.ofMinutes(1));

    assertThat(process.failed()).isZero();
    double together = 0;
    for (ChatApi api : FIND_AND_DELETE) {
      together += server.accepted(api, after(20), time.now());
      assertThat(server.refusedPart(api, after(10), time.now())).isLessThan(0.03);
    }
    assertThat(together).isGreaterThanOrEqualTo(90);
  }

  /** Whatever refuses a few calls at random is no quota: it would refuse as many at any pace. */
  @Property(tries = 20, seed = SEED)
  void refusals_at_random_do_not_bring_it_to_a_standstill(
      @ForAll @IntRange(min = 2, max = 100) int millis, @ForAll long seed) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, ASKED);
    Random random = new Random(seed);
    server.refuseWhen(() -> random.nextInt(20) == 0);
    SimulatedProcess process = process(server, millis, DELETE).start(WORKERS);

    time.pass(Duration.ofMinutes(2));

    assertThat(process.failed()).isZero();
    assertThat(server.accepted(ChatApi.DELETE, after(60), time.now()))
        .isGreaterThanOrEqualTo(ASKED / 4.0);
  }

  /** The one is then often called less than it might be, for the other's sake. */
  @Property(tries = 10, seed = SEED)
  void refusals_at_random_by_two_apis_do_not_lower_each_for_the_others_sake(
      @ForAll @IntRange(min = 2, max = 100) int millis, @ForAll long seed) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, 2 * ASKED);
    Random random = new Random(seed);
    server.refuseWhen(() -> random.nextInt(20) == 0);
    process(server, millis, FIND_AND_DELETE).start(WORKERS);

    time.pass(Duration.ofMinutes(5));

    assertThat(server.accepted(ChatApi.DELETE, after(60), time.now()))
        .isGreaterThanOrEqualTo(ASKED / 8.0);
  }

  /** By chance many may be refused at random now and then. */
  @Property(tries = 5, seed = SEED)
  void what_chance_lowered_rises_again(
      @ForAll @IntRange(min = 2, max = 100) int millis, @ForAll long seed) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, ASKED);
    Random random = new Random(seed);
    server.refuseWhen(() -> random.nextInt(20) == 0);
    process(server, millis, DELETE).start(WORKERS);

    time.pass(Duration.ofMinutes(20));

    assertThat(server.accepted(ChatApi.DELETE, after(600), time.now()))
        .isGreaterThanOrEqualTo(ASKED / 2.0);
  }

  /** So many are refused above the floor that they do not count as few, below it hardly any. */
  @Property(tries = 20, seed = SEED)
  void a_quota_just_below_the_floor_of_few_refusals_is_found(
      @ForAll Counting counting,
      @ForAll @IntRange(min = 125, max = 140) int granted,
      @ForAll @IntRange(min = 2, max = 60) int millis) {
    QuotaServer server = new QuotaServer(time, counting, granted);
    process(server, millis, DELETE).start(WORKERS);

    time.pass(Duration.ofMinutes(2));

    assertThat(server.refusedPart(ChatApi.DELETE, after(20), time.now())).isLessThan(0.03);
    assertThat(server.accepted(ChatApi.DELETE, after(20), time.now()))
        .isGreaterThanOrEqualTo(0.85 * granted);
  }

  @Property(tries = 20, seed = SEED)
  void where_all_is_granted_nearly_all_is_used_and_never_more(
      @ForAll @IntRange(min = 2, max = 20) int millis) {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, 100_000);
    SimulatedProcess process = process(server, millis, DELETE).start(WORKERS);

    time.pass(Duration.ofSeconds(30));

    assertThat(server.busiestSecond(ChatApi.DELETE)).isLessThanOrEqualTo(ASKED);
    assertThat(server.accepted(ChatApi.DELETE, after(2), time.now()))
        .isGreaterThanOrEqualTo(0.98 * ASKED);
    assertThat(process.pacing().use().granted()).isEmpty();
  }

  @Example
  void a_chat_that_grants_nothing_for_a_minute_makes_accounts_fail() {
    QuotaServer server = new QuotaServer(time, Counting.ALL_CALLS, 0);
    SimulatedProcess process = process(server, 50, DELETE).start(WORKERS);

    time.pass(Duration.ofSeconds(59));
    assertThat(process.failed()).isZero();
    time.pass(Duration.ofSeconds(5));

    assertThat(process.failed()).isPositive();
  }

  private SimulatedProcess process(QuotaServer server, int millis, List<ChatApi> steps) {
    Duration travel = Duration.ofMillis(millis);
    return new SimulatedProcess(time, server, QuotaShares.alone(), ASKED, travel, steps);
  }

  private Duration after(int seconds) {
    return begin.plusSeconds(seconds);
  }
}
