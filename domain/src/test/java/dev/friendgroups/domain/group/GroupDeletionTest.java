package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupDeletionTest {
  private static final Account ALICE = new Account("alice");

  @ParameterizedTest
  @ValueSource(ints = {1, 32})
  void one_call_deletes_one_to_thirty_two_groups(int count) {
    assertThat(new GroupDeletion(ALICE, names(count)).names()).isEqualTo(names(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33})
  void none_or_more_are_too_few_or_too_many(int count) {
    assertThatThrownBy(() -> new GroupDeletion(ALICE, names(count)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(count + " group names for account 'alice'; one call deletes 1 to 32");
  }

  @Test
  void a_name_occurs_once() {
    List<GroupName> twice =
        List.of(new GroupName("family"), new GroupName("work"), new GroupName("family"));

    assertThatThrownBy(() -> new GroupDeletion(ALICE, twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a group name occurs twice for account 'alice': [family, work, family]");
  }

  @Test
  void nobody_changes_its_names_from_outside() {
    List<GroupName> names = new ArrayList<>(names(1));
    GroupDeletion deletion = new GroupDeletion(ALICE, names);

    names.add(new GroupName("more"));

    assertThat(deletion.names()).isEqualTo(names(1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "32, 1", "33, 2", "64, 2", "65, 3"})
  void splitting_takes_one_call_for_each_thirty_two_names(int names, int calls) {
    assertThat(GroupDeletion.split(ALICE, names(names))).hasSize(calls);
  }

  @Test
  void splitting_fills_each_call_before_the_next() {
    List<GroupName> names = names(40);

    assertThat(GroupDeletion.split(ALICE, names))
        .containsExactly(
            new GroupDeletion(ALICE, names.subList(0, 32)),
            new GroupDeletion(ALICE, names.subList(32, 40)));
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }
}
