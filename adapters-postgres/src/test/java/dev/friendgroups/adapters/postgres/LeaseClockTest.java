package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseClockTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final FakeClock clock = new FakeClock();
  private Instant time = Instant.parse("2026-01-02T03:04:05Z");
  private final LeaseClock leases = new LeaseClock(clock, () -> time);
  private final LeaseClock.Moment since = leases.now();

  private Duration leftAfter(long measured, long told) {
    clock.advance(Duration.ofSeconds(measured));
    time = time.plusSeconds(told);
    return leases.left(LEASE, since);
  }

  @Test
  void a_lease_goes_by_with_time() {
    assertThat(leftAfter(10, 10)).isEqualTo(Duration.ofSeconds(20));
    assertThat(leftAfter(25, 25)).isZero();
  }

  @Test
  void it_goes_by_while_the_machine_sleeps_and_its_clock_stands_still() {
    assertThat(leftAfter(1, 40)).isZero();
  }

  @Test
  void a_time_of_day_that_is_set_back_makes_it_no_longer() {
    assertThat(leftAfter(10, -3600)).isEqualTo(Duration.ofSeconds(20));
  }
}
