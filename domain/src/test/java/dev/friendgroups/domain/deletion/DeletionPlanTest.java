package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionPlanTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");

  @Test
  void a_plan_of_nothing_needs_no_call() {
    DeletionPlan plan = new DeletionPlan();

    assertThat(plan.size()).isEqualTo(PlanSize.NONE);
    assertThat(plan.accounts()).isEmpty();
    assertThat(plan.deletions()).isEmpty();
  }

  @Test
  void scattered_requests_are_grouped_by_account_in_the_order_first_asked_for() {
    DeletionPlan plan =
        new DeletionPlan()
            .add(BOB, WORK)
            .add(ALICE, WORK)
            .add(BOB, FAMILY)
            .add(ALICE, WORK)
            .add(BOB, WORK);

    assertThat(plan.accounts())
        .containsExactly(
            new AccountPlan(BOB, List.of(WORK, FAMILY)), new AccountPlan(ALICE, List.of(WORK)));
    assertThat(plan.deletions())
        .containsExactly(
            new GroupDeletion(BOB, List.of(WORK, FAMILY)), new GroupDeletion(ALICE, List.of(WORK)));
    assertThat(plan.size()).isEqualTo(new PlanSize(2, 3, 2, 2));
  }

  @Test
  void the_same_name_in_two_accounts_is_no_duplicate() {
    DeletionPlan plan = new DeletionPlan().add(ALICE, FAMILY).add(BOB, FAMILY);

    assertThat(plan.size()).isEqualTo(new PlanSize(2, 2, 0, 2));
  }
}
