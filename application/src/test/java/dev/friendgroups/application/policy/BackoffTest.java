package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final RandomGenerator SHORTEST = () -> 0;

  private final FakeClock clock = new FakeClock();

  @ParameterizedTest
  @CsvSource({
    "1, 100",
    "2, 200",
    "3, 400",
    "4, 800",
    "5, 1600",
    "6, 2500",
    "7, 2500",
    "64, 2500",
    "1000, 2500"
  })
  void the_shortest_wait_doubles_up_to_half_of_five_seconds(int attempt, long millis) {
    boolean waited = new Backoff(clock, SHORTEST).pause(attempt, LONG);

    assertThat(waited).isTrue();
    assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(millis));
  }

  @Test
  void waits_are_spread_at_random_over_their_longer_half() {
    Backoff backoff = new Backoff(clock, new Random(1));

    IntStream.range(0, 2_000).forEach(n -> backoff.pause(1, LONG));

    assertThat(clock.sleeps())
        .allMatch(wait -> wait.toMillis() >= 100 && wait.toMillis() <= 200)
        .contains(Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(200));
  }

  @ParameterizedTest
  @CsvSource({"101, true", "100, false", "0, false"})
  void a_wait_that_would_not_fit_is_not_begun(long remainingMillis, boolean waited) {
    assertThat(new Backoff(clock, SHORTEST).pause(1, Duration.ofMillis(remainingMillis)))
        .isEqualTo(waited);
    assertThat(clock.sleeps()).hasSize(waited ? 1 : 0);
  }

  @Test
  void an_interrupted_wait_is_not_over_and_the_interruption_is_passed_on() {
    MonotonicClock interrupted =
        new MonotonicClock() {
          @Override
          public Duration now() {
            return Duration.ZERO;
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException();
          }
        };

    boolean waited = new Backoff(interrupted, SHORTEST).pause(1, LONG);

    assertThat(waited).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
