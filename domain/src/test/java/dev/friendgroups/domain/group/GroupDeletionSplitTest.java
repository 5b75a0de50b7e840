package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Splitting, whatever the names. */
class GroupDeletionSplitTest {
  private static final Account ALICE = new Account("alice");

  @Property(tries = 300)
  void every_name_is_deleted_once_in_the_order_asked_for(@ForAll("names") List<GroupName> names) {
    List<GroupName> deleted =
        GroupDeletion.split(ALICE, names).stream()
            .flatMap(deletion -> deletion.names().stream())
            .toList();

    assertThat(deleted).isEqualTo(List.copyOf(new LinkedHashSet<>(names)));
  }

  @Property(tries = 300)
  void there_are_never_more_calls_than_needed(@ForAll("names") List<GroupName> names) {
    int distinct = Set.copyOf(names).size();

    assertThat(GroupDeletion.split(ALICE, names)).hasSize((distinct + 31) / 32);
  }

  @Property(tries = 100)
  void every_call_is_for_the_account(@ForAll("names") List<GroupName> names) {
    assertThat(GroupDeletion.split(ALICE, names))
        .allMatch(deletion -> deletion.account().equals(ALICE));
  }

  @Provide
  Arbitrary<List<GroupName>> names() {
    return Arbitraries.integers()
        .between(0, 120)
        .map(n -> new GroupName("group-" + n))
        .list()
        .ofMaxSize(150);
  }
}
