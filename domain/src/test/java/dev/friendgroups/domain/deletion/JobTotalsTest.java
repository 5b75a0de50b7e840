package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobTotalsTest {
  private static final Account ALICE = new Account("alice");

  @Test
  void outcomes_add_up() {
    AccountOutcome done =
        new AccountOutcome(ALICE, names(3), names(2), List.of(), Optional.empty(), 9, 2);
    AccountOutcome refused =
        new AccountOutcome(
            ALICE,
            names(1),
            List.of(),
            names(4),
            Optional.of(new Refusal(ErrorCode.BAD_PARAMETER, "", "")),
            9,
            5);

    assertThat(JobTotals.NONE.plus(done)).isEqualTo(new JobTotals(1, 0, 3, 2, 0, 2));
    assertThat(JobTotals.NONE.plus(done).plus(refused)).isEqualTo(new JobTotals(2, 1, 4, 2, 4, 7));
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }
}
