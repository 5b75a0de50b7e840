package dev.friendgroups.domain.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountPlanTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");

  @Test
  void there_is_something_to_be_deleted() {
    assertThatThrownBy(() -> new AccountPlan(ALICE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no group names for account 'alice'");
  }

  @Test
  void a_name_occurs_once() {
    assertThatThrownBy(() -> new AccountPlan(ALICE, List.of(FAMILY, FAMILY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a group name occurs twice for account 'alice': [family, family]");
  }

  @Test
  void more_names_than_one_call_carries_take_several() {
    List<GroupName> names =
        IntStream.range(0, 33).mapToObj(n -> new GroupName("group-" + n)).toList();

    assertThat(new AccountPlan(ALICE, names).deletions())
        .containsExactly(
            new GroupDeletion(ALICE, names.subList(0, 32)),
            new GroupDeletion(ALICE, names.subList(32, 33)));
  }
}
