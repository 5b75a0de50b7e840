package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSizeTest {
  @Test
  void plans_without_common_accounts_add_up() {
    PlanSize size = new PlanSize(2, 40, 3, 3).plus(new PlanSize(10, 100, 1, 12));

    assertThat(size).isEqualTo(new PlanSize(12, 140, 4, 15));
    assertThat(size.plus(PlanSize.NONE)).isEqualTo(size);
  }

  @Test
  void saving_groups_first_takes_one_call_more_for_each_account() {
    PlanSize size = new PlanSize(2, 40, 3, 5);

    assertThat(size.calls(true)).isEqualTo(7);
    assertThat(size.calls(false)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "199, 1", "200, 1", "201, 2", "1000000, 5000"})
  void the_time_at_the_quota_is_rounded_up_to_seconds(long deletions, long seconds) {
    PlanSize size = new PlanSize(Math.min(1, deletions), deletions, 0, deletions);

    assertThat(size.timeAt(200)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
