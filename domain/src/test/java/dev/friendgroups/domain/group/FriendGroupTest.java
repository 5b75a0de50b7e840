package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
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
    assertThat(grown.size()).isEqualTo(3);
  }

  @Test
  void a_group_may_have_no_members() {
    assertThat(new FriendGroup(FAMILY, Set.of()).size()).isZero();
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
