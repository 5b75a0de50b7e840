package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobTotalsTest {
  private static final Account ALICE = new Account("alice");

  @Test
  void outcomes_add_up() {
    DeletionOutcome done =
        new DeletionOutcome(
            ALICE, names(3), names(2), List.of(), List.of(), Optional.empty(), 9, 2);
    DeletionOutcome refused =
        new DeletionOutcome(
            ALICE,
            names(1),
            List.of(),
            names(4),
            List.of(),
            Optional.of(new Refusal(ErrorCode.BAD_PARAMETER, "", "")),
            9,
            5);

    assertThat(JobTotals.NONE.plus(done)).isEqualTo(new JobTotals(1, 0, 3, 2, 0, 2));
    assertThat(JobTotals.NONE.plus(done).plus(refused)).isEqualTo(new JobTotals(2, 1, 4, 2, 4, 7));
  }

  @Test
  void what_is_in_doubt_is_not_said_to_be_deleted() {
    DeletionOutcome doubtful =
        new DeletionOutcome(
            ALICE,
            List.of(),
            List.of(),
            names(4),
            names(3),
            Optional.of(new Breakdown("no answer", Remedy.TRY_AGAIN, false)),
            9,
            5);

    assertThat(JobTotals.NONE.plus(doubtful)).isEqualTo(new JobTotals(1, 1, 0, 0, 7, 5));
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }
}
