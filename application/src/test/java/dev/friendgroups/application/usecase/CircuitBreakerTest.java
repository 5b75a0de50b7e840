package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final FakeClock clock = new FakeClock();
  private final CircuitBreaker breaker = new CircuitBreaker(clock);

  @Test
  void nobody_waits_before_something_fails() throws InterruptedException {
    assertThat(await()).isZero();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void four_failures_in_a_row_change_nothing() throws InterruptedException {
    for (int n = 0; n < 4; n++) {
      assertThat(breaker.failed(await())).isZero();
    }

    assertThat(await()).isZero();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void the_fifth_failure_in_a_row_stops_everything_for_a_second() throws InterruptedException {
    Duration before = clock.now();
    fail(4);

    assertThat(breaker.failed(0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(await()).isEqualTo(1);
    assertThat(clock.now().minus(before)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_success_starts_the_count_anew() throws InterruptedException {
    fail(4);
    breaker.close();
    fail(4);

    assertThat(await()).isZero();
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void failures_of_accounts_begun_before_the_wait_do_not_lengthen_it() throws InterruptedException {
    fail(5);

    assertThat(breaker.failed(0)).isZero();
    assertThat(await()).isEqualTo(1);
    assertThat(breaker.failed(0)).isZero();
  }

  @Test
  void waits_double_until_the_sixth_has_not_helped_either() throws InterruptedException {
    List<Duration> waits = new ArrayList<>();
    fail(4);
    waits.add(breaker.failed(0));
    while (waits.size() < 6) {
      waits.add(breaker.failed(await()));
    }

    assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L);
    assertThat(breaker.hopeless()).isFalse();
    breaker.failed(await());
    assertThat(breaker.hopeless()).isTrue();
  }

  @Test
  void a_success_after_a_wait_lets_everybody_go_on() throws InterruptedException {
    fail(5);
    assertThat(await()).isEqualTo(1);

    breaker.close();

    Duration now = clock.now();
    assertThat(await()).isZero();
    assertThat(clock.now()).isEqualTo(now);
    assertThat(breaker.hopeless()).isFalse();
  }

  @Test
  void after_a_wait_a_single_account_is_begun_and_the_others_wait_for_it()
      throws InterruptedException {
    fail(5);
    assertThat(await()).isEqualTo(1);

    int[] looks = {0};
    int level =
        breaker.await(
            () -> {
              looks[0]++;
              if (looks[0] == 20) {
                breaker.close();
              }
              return false;
            });

    assertThat(level).isZero();
    assertThat(looks[0]).isEqualTo(20);
  }

  @Test
  void whoever_waits_is_let_go_when_the_run_is_over() throws InterruptedException {
    fail(5);
    Duration before = clock.now();
    int[] looks = {0};

    breaker.await(() -> looks[0]++ == 3);

    assertThat(clock.now().minus(before)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void a_failed_trial_makes_all_wait_again_and_then_another_is_made() throws InterruptedException {
    fail(5);
    assertThat(breaker.failed(await())).isEqualTo(Duration.ofSeconds(2));
    Duration before = clock.now();

    assertThat(await()).isEqualTo(2);
    assertThat(clock.now().minus(before)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void a_trial_that_shows_nothing_is_followed_by_another_at_once() throws InterruptedException {
    fail(5);
    assertThat(await()).isEqualTo(1);
    Duration before = clock.now();

    breaker.undecided(0);
    breaker.undecided(1);

    assertThat(await()).isEqualTo(1);
    assertThat(clock.now()).isEqualTo(before);
  }

  private void fail(int times) {
    for (int n = 0; n < times; n++) {
      breaker.failed(0);
    }
  }

  /** Bounded, so that a breaker that stays open for ever fails the test. */
  private int await() throws InterruptedException {
    int[] looks = {0};
    int level = breaker.await(() -> looks[0]++ > 1_000);
    assertThat(looks[0]).isLessThanOrEqualTo(1_000);
    return level;
  }
}
