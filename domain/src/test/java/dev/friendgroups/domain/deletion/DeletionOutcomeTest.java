package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeletionOutcomeTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");

  @Test
  void what_remains_has_a_reason() {
    assertThatThrownBy(
            () ->
                new DeletionOutcome(
                    ALICE,
                    List.of(FAMILY),
                    List.of(),
                    List.of(WORK),
                    List.of(),
                    Optional.empty(),
                    3,
                    2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' keeps [work] without a reason");
  }

  @Test
  void what_is_in_doubt_has_a_reason() {
    assertThatThrownBy(
            () ->
                new DeletionOutcome(
                    ALICE,
                    List.of(FAMILY),
                    List.of(),
                    List.of(),
                    List.of(WORK),
                    Optional.empty(),
                    3,
                    2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' has [work] in doubt without a reason");
  }

  @Test
  void without_a_problem_nothing_is_left_to_be_done() {
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE, List.of(FAMILY), List.of(WORK), List.of(), List.of(), Optional.empty(), 3, 2);

    assertThat(outcome.conclusive()).isTrue();
  }

  @Test
  void what_was_deleted_and_what_is_in_doubt_may_be_gone_and_nothing_else() {
    Problem silence = new Breakdown("no answer", Remedy.TRY_AGAIN, false);
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE,
            List.of(FAMILY),
            List.of(new GroupName("absent")),
            List.of(new GroupName("remaining")),
            List.of(WORK),
            Optional.of(silence),
            3,
            2);

    assertThat(outcome.mayBeGone()).containsExactlyInAnyOrder(FAMILY, WORK);
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
    DeletionOutcome outcome =
        outcome(List.of(FAMILY), List.of(), new Breakdown("something", remedy, true));

    assertThat(outcome.conclusive()).isEqualTo(conclusive);
  }

  @ParameterizedTest
  @EnumSource
  void resuming_never_passes_by_what_is_in_doubt_after_a_broken_call(Remedy remedy) {
    DeletionOutcome outcome =
        outcome(List.of(WORK), List.of(FAMILY), new Breakdown("something", remedy, false));

    assertThat(outcome.conclusive()).isFalse();
  }

  @Test
  void resuming_passes_by_what_chat_will_never_tell_more_about() {
    DeletionOutcome outcome =
        outcome(List.of(WORK), List.of(FAMILY), new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "", ""));

    assertThat(outcome.conclusive()).isTrue();
  }

  private static DeletionOutcome outcome(
      List<GroupName> remaining, List<GroupName> doubtful, Problem problem) {
    return new DeletionOutcome(
        ALICE, List.of(), List.of(), remaining, doubtful, Optional.of(problem), 0, 1);
  }
}
