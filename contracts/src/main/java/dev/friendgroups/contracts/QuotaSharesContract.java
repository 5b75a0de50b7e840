package dev.friendgroups.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares.Holder;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of {@link dev.friendgroups.application.port.out.QuotaShares} keeps to.
 */
public abstract class QuotaSharesContract {
  /** Those who share one app's quota. */
  protected interface App {
    /** Joins, without refreshing the share later. */
    Share join(int callsPerSecond, Holder holder);

    /** Refreshes a share once, as it is done several times a second. */
    void refresh(Share share);

    /** Lets whoever has a share be gone without giving it back. */
    void kill(Share share);
  }

  private record Dead(double fraction, Duration since) {}

  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Holder OBEDIENT = fraction -> true;
  private static final double ROUNDING = 1e-9;

  private final FakeClock clock = new FakeClock();
  private final App app = app(clock);
  private final List<Share> living = new ArrayList<>();
  private final List<Dead> dead = new ArrayList<>();

  /** An app that nobody has called yet. */
  protected abstract App app(FakeClock clock);

  @Test
  void a_job_alone_has_all_but_a_small_reserve_at_once() {
    Share job = job(200);

    assertThat(job.fraction()).isEqualTo(0.99);
  }

  @Test
  void jobs_have_the_same_share_before_long() {
    Share first = job(200);
    Share second = job(200);
    Share third = job(200);

    pass(Duration.ofSeconds(5));

    assertThat(List.of(first, second, third))
        .allSatisfy(job -> assertThat(job.fraction()).isCloseTo(0.33, within(1e-5)));
  }

  @Test
  void a_share_is_lowered_first_and_given_to_another_more_than_a_second_later() {
    Share first = job(200);
    Share second = job(200);
    while (first.fraction() > 0.5) {
      pass(TICK);
    }
    Duration lowered = clock.now();

    while (second.fraction() < 0.4) {
      pass(TICK);
      assertThat(first.fraction() + second.fraction()).isLessThanOrEqualTo(1 + ROUNDING);
    }

    assertThat(clock.now().minus(lowered)).isBetween(SECOND.plus(TICK), SECOND.multipliedBy(2));
  }

  @Test
  void nothing_is_given_away_while_its_holder_cannot_keep_to_less() {
    boolean[] keeps = {false};
    Share first = join(200, fraction -> keeps[0]);
    need(first, Need.JOB);
    Share second = job(200);
    pass(Duration.ofSeconds(10));
    assertThat(first.fraction()).isEqualTo(0.495);
    assertThat(second.fraction()).isLessThan(0.1);

    keeps[0] = true;
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.495);
  }

  @Test
  void the_share_of_one_who_was_killed_comes_back_by_itself_more_than_a_second_later() {
    Share first = job(200);
    Share second = job(200);
    pass(Duration.ofSeconds(5));

    kill(first);
    pass(SECOND);
    assertThat(second.fraction()).isEqualTo(0.495);
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.99);
  }

  @Test
  void the_share_of_one_who_left_is_given_to_others_no_sooner() {
    Share first = job(200);
    first.close();
    living.remove(first);
    assertThat(first.fraction()).isZero();

    Share second = job(200);
    pass(SECOND);
    assertThat(second.fraction()).isLessThanOrEqualTo(0.01);
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.99);
  }

  @Test
  void closing_again_does_nothing() {
    Share share = job(200);
    living.remove(share);

    share.close();
    share.close();

    assertThat(share.fraction()).isZero();
  }

  @Test
  void a_few_calls_need_not_wait_for_a_job() {
    job(200);

    Share few = join(200, OBEDIENT);

    assertThat(few.fraction() * 200).isEqualTo(1);
  }

  @Test
  void jobs_leave_one_call_a_second_of_a_quota_of_twenty() {
    assertThat(job(20).fraction()).isEqualTo(0.95);

    assertThat(join(20, OBEDIENT).fraction()).isEqualTo(0.05);
  }

  @Test
  void those_who_need_a_few_calls_share_what_jobs_leave_them() {
    job(200);
    Share first = join(200, OBEDIENT);
    Share second = join(200, OBEDIENT);
    Share third = join(200, OBEDIENT);
    pass(TICK);
    assertThat(List.of(first.fraction(), second.fraction(), third.fraction()))
        .containsExactly(0.005, 0.005, 0.0);

    kill(first);
    pass(Duration.ofSeconds(2));

    assertThat(third.fraction()).isEqualTo(0.005);
  }

  @Test
  void those_who_need_a_few_calls_have_a_little_more_while_there_is_no_job() {
    Share few = join(200, OBEDIENT);
    assertThat(few.fraction()).isEqualTo(0.05);

    job(200);
    pass(Duration.ofSeconds(5));

    assertThat(few.fraction()).isEqualTo(0.005);
  }

  @Test
  void whose_job_is_over_leaves_its_share_to_others() {
    Share first = job(200);
    Share second = job(200);
    pass(Duration.ofSeconds(5));

    first.need(Need.FEW_CALLS);
    pass(Duration.ofSeconds(5));

    assertThat(second.fraction()).isEqualTo(0.99);
    assertThat(first.fraction()).isEqualTo(0.005);
  }

  @Test
  void where_there_are_more_jobs_than_calls_the_last_to_come_wait() {
    List<Share> jobs = List.of(job(2), job(2), job(2));
    pass(Duration.ofSeconds(5));
    assertThat(jobs).extracting(Share::fraction).containsExactly(0.5, 0.5, 0.0);

    kill(jobs.get(0));
    pass(Duration.ofSeconds(5));

    assertThat(jobs.get(2).fraction()).isEqualTo(0.5);
  }

  @Test
  void what_one_learns_the_others_know_and_who_comes_later_too() {
    Share first = job(200);
    Share second = job(200);
    Learned lesson = new Learned(100, 95, clock.now());

    first.learn(ChatApi.DELETE, lesson);
    pass(TICK);
    Share later = job(200);

    assertThat(List.of(first, second, later))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.DELETE)).contains(lesson))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.FIND)).isEmpty());
  }

  @Test
  void what_is_known_stays_the_same_object_until_there_is_news() {
    Share first = job(200);
    Share second = job(200);
    first.learn(ChatApi.FIND, new Learned(100, 95, clock.now()));
    pass(TICK);
    Learned known = second.learned(ChatApi.FIND).orElseThrow();

    pass(Duration.ofSeconds(5));

    assertThat(second.learned(ChatApi.FIND).orElseThrow()).isSameAs(known);
  }

  @Test
  void of_what_two_learn_at_once_the_lower_limit_counts() {
    Share first = job(200);
    Share second = job(200);
    Learned much = new Learned(100, 95, clock.now());
    Learned little = new Learned(60, 57, clock.now());

    first.learn(ChatApi.FIND, little);
    second.learn(ChatApi.FIND, much);
    pass(TICK);
    pass(TICK);

    assertThat(List.of(first, second))
        .allSatisfy(share -> assertThat(share.learned(ChatApi.FIND)).contains(little));
  }

  @RepeatedTest(10)
  void at_no_time_do_all_have_more_than_there_is(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());

    for (int step = 0; step < 400; step++) {
      anything(random, List.of(1, 3, 20, 150, 200).get(random.nextInt(5)));

      assertThat(fractions()).as("step " + step).isLessThanOrEqualTo(1 + ROUNDING);
    }
  }

  @RepeatedTest(10)
  void at_no_time_may_all_send_more_calls_than_all_of_them_ask_for(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int callsPerSecond = List.of(1, 2, 7, 20, 99, 200).get(random.nextInt(6));

    for (int step = 0; step < 400; step++) {
      anything(random, callsPerSecond);

      assertThat(fractions()).as("step " + step).isLessThanOrEqualTo(1 + ROUNDING);
      assertThat(living)
          .extracting(share -> share.fraction() * callsPerSecond)
          .allMatch(calls -> calls == 0 || calls >= 1 - ROUNDING);
    }
  }

  /** Something that may happen at any time, to anybody. */
  private void anything(Random random, int callsPerSecond) {
    clock.advance(Duration.ofMillis(random.nextInt(120)));
    dead.removeIf(one -> clock.now().minus(one.since()).compareTo(SECOND) > 0);
    int what = living.isEmpty() ? 0 : random.nextInt(40);
    if (what == 0 && living.size() < 6) {
      join(callsPerSecond, fraction -> random.nextInt(4) > 0);
    } else if (what < 6 && !living.isEmpty()) {
      anybody(random).need(random.nextInt(3) == 0 ? Need.FEW_CALLS : Need.JOB);
    } else if (what == 6) {
      kill(anybody(random));
    } else {
      app.refresh(anybody(random));
    }
  }

  private Share anybody(Random random) {
    return living.get(random.nextInt(living.size()));
  }

  /** What all have together: also those who died, for a second after. */
  private double fractions() {
    return living.stream().mapToDouble(Share::fraction).sum()
        + dead.stream().mapToDouble(Dead::fraction).sum();
  }

  private Share join(int callsPerSecond, Holder holder) {
    Share share = app.join(callsPerSecond, holder);
    living.add(share);
    return share;
  }

  private Share job(int callsPerSecond) {
    Share share = join(callsPerSecond, OBEDIENT);
    need(share, Need.JOB);
    return share;
  }

  private void need(Share share, Need need) {
    share.need(need);
    app.refresh(share);
  }

  private void kill(Share share) {
    dead.add(new Dead(share.fraction(), clock.now()));
    living.remove(share);
    app.kill(share);
  }

  /** Lets time pass, while everybody refreshes his share as he should. */
  private void pass(Duration length) {
    Duration end = clock.now().plus(length);
    while (clock.now().compareTo(end) < 0) {
      clock.advance(TICK);
      List.copyOf(living).forEach(app::refresh);
    }
  }
}
