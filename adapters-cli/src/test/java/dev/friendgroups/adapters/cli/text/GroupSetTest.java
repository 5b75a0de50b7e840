package dev.friendgroups.adapters.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.text.GroupSet.Group;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many friend groups in little memory. */
class GroupSetTest {
  private final GroupSet groups = new GroupSet();

  private boolean add(Group group) {
    return groups.add(group.account(), group.name());
  }

  private static Group group(String account, String name) {
    return new Group(new Account(account), new GroupName(name));
  }

  @Test
  void it_keeps_each_group_once_in_the_order_of_adding() {
    List<Group> many =
        IntStream.range(0, 30_000).mapToObj(n -> group("user-" + n / 3, "group-" + n % 7)).toList();

    many.forEach(this::add);
    boolean again = many.stream().anyMatch(this::add);

    assertThat(again).isFalse();
    assertThat(groups.size()).isEqualTo(30_000);
    assertThat(groups.stream()).containsExactlyElementsOf(many);
    assertThat(groups.contains(new Account("user-1"), new GroupName("group-0"))).isFalse();
  }

  @Test
  void groups_that_look_alike_are_different_and_none_is_too_long() {
    String endless = "x".repeat(100_000);
    List<Group> alike =
        List.of(
            group("ab", "c"),
            group("a", "bc"),
            group("a", "Bc"),
            group("a", "bc "),
            group("a", endless),
            group("a", endless + "y"));

    alike.forEach(this::add);

    assertThat(groups.stream()).containsExactlyElementsOf(alike);
    assertThat(groups.contains(new Account("a"), new GroupName(endless))).isTrue();
    assertThat(groups.contains(new Account("a"), new GroupName(endless + "z"))).isFalse();
  }
}
