package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCreationTest {
  private static final Account ALICE = new Account("alice");

  @ParameterizedTest
  @ValueSource(ints = {1, 32})
  void one_call_creates_one_to_thirty_two_groups(int count) {
    assertThat(new GroupCreation(ALICE, names(count), List.of()).names()).isEqualTo(names(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 33})
  void none_or_more_are_too_few_or_too_many(int count) {
    assertThatThrownBy(() -> new GroupCreation(ALICE, names(count), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(count + " group names for account 'alice'; one call creates 1 to 32");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1000})
  void up_to_a_thousand_members_join(int count) {
    assertThat(new GroupCreation(ALICE, names(1), members(count)).members())
        .isEqualTo(members(count));
  }

  @Test
  void a_thousand_and_one_are_too_many() {
    assertThatThrownBy(() -> new GroupCreation(ALICE, names(1), members(1001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1001 members for account 'alice'; one call takes at most 1000");
  }

  @Test
  void what_is_given_twice_counts_once_and_keeps_its_first_place() {
    GroupName family = new GroupName("family");
    GroupName work = new GroupName("work");
    Member bob = new Member("bob");
    Member carol = new Member("carol");

    GroupCreation creation =
        new GroupCreation(ALICE, List.of(work, family, work), List.of(carol, bob, carol, bob));

    assertThat(creation)
        .isEqualTo(new GroupCreation(ALICE, List.of(work, family), List.of(carol, bob)));
    assertThat(creation.names()).containsExactly(work, family);
    assertThat(creation.members()).containsExactly(carol, bob);
  }

  @Test
  void duplicates_do_not_count_towards_the_limits() {
    List<GroupName> twice = IntStream.range(0, 2).boxed().flatMap(n -> names(32).stream()).toList();

    assertThat(new GroupCreation(ALICE, twice, List.of()).names()).hasSize(32);
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }

  private static List<Member> members(int count) {
    return IntStream.range(0, count).mapToObj(n -> new Member("member-" + n)).toList();
  }
}
