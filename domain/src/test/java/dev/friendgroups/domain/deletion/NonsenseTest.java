package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonsenseTest {
  @ParameterizedTest
  @CsvSource({"-1,0,0,0", "2,1,0,1", "1,1,-1,1", "2,3,0,1", "1,1,0,2", "0,0,0,1", "1,1,0,0"})
  void a_plan_of_no_possible_size_is_refused(
      long accounts, long groups, long duplicates, long deletions) {
    assertThatThrownBy(() -> new PlanSize(accounts, groups, duplicates, deletions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Long.toString(groups));
  }

  @Test
  void a_quota_below_one_call_a_second_is_refused() {
    assertThatThrownBy(() -> PlanSize.NONE.timeAt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 calls a second are below 1");
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0", "0,-1,0", "0,0,-1", "1,2,0"})
  void totals_that_cannot_be_are_refused(long accounts, long failed, long calls) {
    assertThatThrownBy(() -> new JobTotals(accounts, failed, 0, 0, 0, calls))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void outcomes_of_fewer_than_no_calls_are_refused() {
    Account alice = new Account("alice");

    assertThatThrownBy(
            () ->
                new DeletionOutcome(
                    alice, List.of(), List.of(), List.of(), List.of(), Optional.empty(), 0, -1))
        .hasMessage("calls -1 is negative");
    assertThatThrownBy(
            () -> new RestoreOutcome(alice, List.of(), List.of(), List.of(), Optional.empty(), -1))
        .hasMessage("calls -1 is negative");
  }
}
