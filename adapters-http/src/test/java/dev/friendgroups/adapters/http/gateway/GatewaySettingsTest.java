package dev.friendgroups.adapters.http.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {
  @Test
  void the_smallest_settings_are_taken() {
    GatewaySettings settings = new GatewaySettings(1, 1, 0, Duration.ofNanos(1));

    assertThat(settings.callsPerSecond()).isEqualTo(1);
    assertThat(settings.connections()).isEqualTo(1);
    assertThat(settings.retries()).isZero();
    assertThat(settings.attemptTimeout()).isEqualTo(Duration.ofNanos(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, PT1S, calls per second 0 is below 1",
    "1, 0, 0, PT1S, connections 0 is below 1",
    "1, 1, -1, PT1S, retries -1 is negative",
    "1, 1, 0, PT0S, attempt timeout PT0S is not positive",
    "1, 1, 0, PT-1S, attempt timeout PT-1S is not positive"
  })
  void numbers_out_of_range_are_refused(
      int callsPerSecond, int connections, int retries, Duration timeout, String message) {
    assertThatThrownBy(() -> new GatewaySettings(callsPerSecond, connections, retries, timeout))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_attempt_may_take_longer_than_the_three_seconds_that_chat_gives_itself() {
    assertThat(GatewaySettings.ATTEMPT_TIMEOUT).isGreaterThan(Duration.ofSeconds(3));
    assertThat(GatewaySettings.QUOTA).isEqualTo(200);
  }
}
