package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLimitsTest {
  @Test
  void the_least_that_is_possible_is_allowed() {
    CallLimits limits = new CallLimits(Duration.ofNanos(1), 0, 1);

    assertThat(limits.timeout()).isEqualTo(Duration.ofNanos(1));
    assertThat(limits.retries()).isZero();
    assertThat(limits.callsPerSecond()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_timeout_takes_time(long seconds) {
    Duration timeout = Duration.ofSeconds(seconds);

    assertThatThrownBy(() -> new CallLimits(timeout, 3, 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout " + timeout + " is not positive");
  }

  @Test
  void retries_are_not_negative() {
    assertThatThrownBy(() -> new CallLimits(Duration.ofSeconds(30), -1, 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retries -1 is negative");
  }

  @Test
  void without_calls_nothing_is_done() {
    assertThatThrownBy(() -> new CallLimits(Duration.ofSeconds(30), 3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calls per second 0 is below 1");
  }
}
