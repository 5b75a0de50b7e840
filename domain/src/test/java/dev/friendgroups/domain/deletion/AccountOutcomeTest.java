package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountOutcomeTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");

  @Test
  void what_remains_has_a_reason() {
    assertThatThrownBy(
            () ->
                new AccountOutcome(
                    ALICE, List.of(FAMILY), List.of(), List.of(WORK), Optional.empty(), 3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' keeps [work] without a reason");
  }

  @Test
  void without_a_problem_nothing_is_left_to_be_done() {
    AccountOutcome outcome =
        new AccountOutcome(
            ALICE, List.of(FAMILY), List.of(WORK), List.of(), Optional.empty(), 3, 2);

    assertThat(outcome.conclusive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CORRECT_REQUEST, true",
    "GIVE_UP, true",
    "FIX_SETUP, false",
    "TRY_AGAIN, false",
    "SLOW_DOWN, false",
    "SIGN_AGAIN, false"
  })
  void resuming_passes_by_only_what_will_be_refused_again(Remedy remedy, boolean conclusive) {
    assertThat(remaining(new Breakdown("something", remedy)).conclusive()).isEqualTo(conclusive);
  }

  private static AccountOutcome remaining(Problem problem) {
    return new AccountOutcome(
        ALICE, List.of(), List.of(), List.of(FAMILY), Optional.of(problem), 0, 1);
  }
}
