package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobSettingsTest {
  @Test
  void the_least_that_is_possible_is_allowed() {
    JobSettings settings = new JobSettings("app 1", Duration.ofNanos(1), 0, 1);

    assertThat(settings.timeout()).isEqualTo(Duration.ofNanos(1));
    assertThat(settings.retries()).isZero();
    assertThat(settings.workers()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void a_timeout_takes_time(long seconds) {
    Duration timeout = Duration.ofSeconds(seconds);

    assertThatThrownBy(() -> new JobSettings("app 1", timeout, 3, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout " + timeout + " is not positive");
  }

  @Test
  void retries_are_not_negative() {
    assertThatThrownBy(() -> new JobSettings("app 1", Duration.ofSeconds(30), -1, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retries -1 is negative");
  }

  @Test
  void somebody_has_to_do_the_work() {
    assertThatThrownBy(() -> new JobSettings("app 1", Duration.ofSeconds(30), 3, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workers 0 is below 1");
  }
}
