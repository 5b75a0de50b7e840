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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RestoreOutcomeTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");

  @Test
  void what_is_missing_has_a_reason() {
    assertThatThrownBy(
            () ->
                new RestoreOutcome(
                    ALICE, List.of(), List.of(), List.of(FAMILY), Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' lacks [family] without a reason");
  }

  @Test
  void with_a_reason_groups_may_be_missing() {
    Breakdown down = new Breakdown("no answer", Remedy.TRY_AGAIN, true);

    RestoreOutcome outcome = missing(down);

    assertThat(outcome.problem()).contains(down);
    assertThat(outcome.missing()).containsExactly(FAMILY);
  }

  @Test
  void without_a_problem_nothing_is_left_to_be_done() {
    RestoreOutcome outcome =
        new RestoreOutcome(ALICE, List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1);

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
  void restoring_on_passes_by_only_what_will_be_refused_again(Remedy remedy, boolean conclusive) {
    assertThat(missing(new Breakdown("something", remedy, true)).conclusive())
        .isEqualTo(conclusive);
  }

  @ParameterizedTest
  @EnumSource
  void restoring_on_never_passes_by_what_nobody_knows_the_end_of(Remedy remedy) {
    assertThat(missing(new Breakdown("something", remedy, false)).conclusive()).isFalse();
  }

  @Test
  void restoring_on_passes_by_an_account_only_when_all_of_it_was_attended_to() {
    GroupName work = new GroupName("work");
    RestoreOutcome one =
        new RestoreOutcome(ALICE, List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1);
    RestoreOutcome both =
        new RestoreOutcome(
            ALICE,
            List.of(work),
            List.of(),
            List.of(FAMILY),
            Optional.of(new Breakdown("refused", Remedy.GIVE_UP, true)),
            1);

    assertThat(one.concludes(Set.of(FAMILY))).isTrue();
    assertThat(one.concludes(Set.of(FAMILY, work))).isFalse();
    assertThat(both.concludes(Set.of(FAMILY, work))).isTrue();
    assertThat(missing(new Breakdown("down", Remedy.TRY_AGAIN, true)).concludes(Set.of(FAMILY)))
        .isFalse();
  }

  private static RestoreOutcome missing(Problem problem) {
    return new RestoreOutcome(
        ALICE, List.of(), List.of(), List.of(FAMILY), Optional.of(problem), 1);
  }
}
