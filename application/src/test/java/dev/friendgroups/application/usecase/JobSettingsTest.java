package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.policy.CallLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobSettingsTest {
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(30), 3, 200);

  @Test
  void one_worker_is_enough() {
    JobSettings settings = new JobSettings("app 1", LIMITS, 1);

    assertThat(settings.limits()).isEqualTo(LIMITS);
    assertThat(settings.workers()).isEqualTo(1);
  }

  @Test
  void somebody_has_to_do_the_work() {
    assertThatThrownBy(() -> new JobSettings("app 1", LIMITS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workers 0 is below 1");
  }
}
