package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FriendGroupTest {
  private static final GroupName FAMILY = new GroupName("family");
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");
  private static final Member DAVE = new Member("dave");

  @Test
  void members_stay_in_the_order_they_joined() {
    FriendGroup group = new FriendGroup(FAMILY, new LinkedHashSet<>(List.of(DAVE, BOB)));

    FriendGroup grown = group.with(List.of(CAROL, BOB));

    assertThat(List.copyOf(group.members())).containsExactly(DAVE, BOB);
    assertThat(List.copyOf(grown.members())).containsExactly(DAVE, BOB, CAROL);
    assertThat(grown.name()).isEqualTo(FAMILY);
    assertThat(grown.complete()).isTrue();
  }

  @Test
  void a_group_may_have_no_members() {
    assertThat(new FriendGroup(FAMILY, Set.of()).members()).isEmpty();
    assertThat(new FriendGroup(FAMILY, Set.of()).complete()).isTrue();
  }

  @Test
  void a_group_is_complete_when_as_many_members_are_known_as_are_counted() {
    assertThat(new FriendGroup(FAMILY, Set.of(BOB), OptionalInt.of(1)).complete()).isTrue();
    assertThat(new FriendGroup(FAMILY, Set.of(BOB), OptionalInt.of(2)).complete()).isFalse();
    assertThat(new FriendGroup(FAMILY, Set.of(), OptionalInt.empty()).complete()).isFalse();
  }

  @Test
  void nobody_knows_how_many_a_group_has_that_was_not_complete_when_others_joined() {
    FriendGroup half = new FriendGroup(FAMILY, Set.of(BOB), OptionalInt.of(2));

    assertThat(half.with(List.of(CAROL)).complete()).isFalse();
  }

  @Test
  void a_group_does_not_count_fewer_members_than_are_known() {
    assertThatThrownBy(() -> new FriendGroup(FAMILY, Set.of(BOB), OptionalInt.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("friend group 'family' counts 0 of [bob]");
  }

  @Test
  void nobody_changes_its_members_from_outside() {
    Set<Member> members = new LinkedHashSet<>(List.of(BOB));
    FriendGroup group = new FriendGroup(FAMILY, members);

    members.add(CAROL);

    assertThat(group.members()).containsExactly(BOB);
    assertThatThrownBy(() -> group.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
