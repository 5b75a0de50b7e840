package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.spi.WrongSettingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTest {
  @Test
  void its_holder_counts_on_less_than_the_server_grants_and_renews_it_long_before() {
    Lease lease = Lease.ofSeconds("20");

    assertThat(lease.duration()).isEqualTo(Duration.ofSeconds(20));
    assertThat(lease.own()).isEqualTo(Duration.ofSeconds(18));
    assertThat(lease.own().minus(lease.renewedAfter())).isGreaterThan(lease.enough());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3601", "-5", "10s", "", "99999999999999999999"})
  void what_is_no_fitting_number_of_seconds_is_told(String text) {
    assertThatThrownBy(() -> Lease.ofSeconds(text))
        .isInstanceOf(WrongSettingException.class)
        .hasMessage("setting 'lease' is " + text + "; it is a number of seconds from 3 to 3600");
  }
}
