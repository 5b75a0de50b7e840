package dev.friendgroups.adapters.cli.output.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the rest takes. */
class PaceTest {
  private static final Duration BEGUN = Duration.ofHours(5);

  private final Pace pace = new Pace(BEGUN, 0);
  private Duration now = BEGUN;
  private long done;

  /** One tick a second. */
  private void pass(int seconds, int eachSecond) {
    Duration from = now;
    for (int second = 1; second <= seconds; second++) {
      now = from.plusSeconds(second);
      done += eachSecond;
      pace.at(now, done);
    }
  }

  @Test
  void before_the_first_nobody_knows() {
    pass(10, 0);

    assertThat(pace.left(now, 0, 100, 0)).isEmpty();
  }

  @Test
  void at_first_it_is_the_average() {
    pass(10, 100);

    assertThat(pace.left(now, done, 5_000, 0)).contains(Duration.ofSeconds(50));
  }

  @Test
  void a_quota_that_fell_counts_at_what_it_is_now() {
    pass(600, 100);
    pass(40, 10);

    assertThat(pace.left(now, done, 5_000, 0)).contains(Duration.ofSeconds(500));
  }

  @Test
  void a_quota_that_rose_again_does_so_too() {
    pass(600, 10);
    pass(40, 100);

    assertThat(pace.left(now, done, 5_000, 0)).contains(Duration.ofSeconds(50));
  }

  @Test
  void what_stands_still_takes_longer_and_longer() {
    pass(60, 100);
    pass(60, 0);
    Duration sooner = pace.left(now, done, 100, 0).orElseThrow();
    pass(60, 0);

    assertThat(pace.left(now, done, 100, 0).orElseThrow()).isGreaterThanOrEqualTo(sooner);
    assertThat(sooner).isGreaterThan(Duration.ofMinutes(40));
  }

  @Test
  void what_an_earlier_run_did_says_nothing_of_the_pace() {
    Pace resumed = new Pace(BEGUN, 1_000);
    resumed.at(BEGUN.plusSeconds(10), 1_010);

    assertThat(resumed.left(BEGUN.plusSeconds(10), 1_010, 50, 1_000))
        .contains(Duration.ofSeconds(50));
  }
}
