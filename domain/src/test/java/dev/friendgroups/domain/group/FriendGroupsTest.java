package dev.friendgroups.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FriendGroupsTest {
  private static final Account ALICE = new Account("alice");
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");
  private static final Member STRANGER = new Member("stranger");
  private static final Member OTHER_STRANGER = new Member("other-stranger");
  private static final Set<Member> FRIENDS = Set.of(BOB, CAROL);

  @Test
  void an_account_that_never_had_groups_is_at_sequence_zero() {
    assertThat(FriendGroups.none(ALICE)).isEqualTo(new FriendGroups(ALICE, 0, List.of()));
  }

  @Test
  void a_name_occurs_once() {
    assertThatThrownBy(() -> groups(3, group("family", BOB), group("work"), group("family")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("account 'alice' has a friend group twice in [family, work]");
  }

  @Test
  void chat_may_hold_more_than_thirty_two() {
    FriendGroups many = new FriendGroups(ALICE, 3, numbered(33));

    assertThat(many.names()).hasSize(33);
  }

  @Test
  void nobody_changes_the_groups_from_outside() {
    List<FriendGroup> list = new ArrayList<>(List.of(group("family")));
    FriendGroups groups = new FriendGroups(ALICE, 1, list);

    list.add(group("work"));

    assertThat(groups.groups()).containsExactly(group("family"));
    assertThatThrownBy(() -> groups.groups().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void names_are_in_the_order_of_the_groups() {
    FriendGroups groups = groups(3, group("work"), group("family"), group("gym"));

    assertThat(List.copyOf(groups.names())).isEqualTo(names("work", "family", "gym"));
  }

  @Test
  void groups_asked_for_by_name_come_in_their_own_order_and_absent_ones_not_at_all() {
    FriendGroups groups = groups(3, group("work"), group("family", BOB), group("gym"));

    assertThat(groups.named(names("gym", "school", "work")))
        .containsExactly(group("work"), group("gym"));
    assertThat(groups.named(List.of())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void deleting_removes_the_groups_named_in_one_change(AbsentGroup absentGroup) {
    FriendGroups groups = groups(7, group("family", BOB), group("work", CAROL), group("gym"));

    Change change = groups.delete(deletion("gym", "family"), absentGroup);

    assertThat(change).isEqualTo(applied(groups(8, group("work", CAROL))));
    assertThat(groups)
        .isEqualTo(groups(7, group("family", BOB), group("work", CAROL), group("gym")));
  }

  @Test
  void deleting_passes_over_absent_names_when_they_are_ignored() {
    FriendGroups groups = groups(7, group("family"), group("work"));

    Change change = groups.delete(deletion("school", "family"), AbsentGroup.IGNORED);

    assertThat(change).isEqualTo(applied(groups(8, group("work"))));
  }

  @Test
  void deleting_only_absent_names_changes_nothing_when_they_are_ignored() {
    FriendGroups groups = groups(7, group("family"));

    Change change = groups.delete(deletion("school", "FAMILY"), AbsentGroup.IGNORED);

    assertThat(change).isEqualTo(applied(groups(7, group("family"))));
  }

  @Test
  void deleting_an_absent_name_deletes_nothing_when_it_is_refused() {
    FriendGroups groups = groups(7, group("family"), group("work"));

    Change change = groups.delete(deletion("school", "family", "club"), AbsentGroup.REFUSED);

    assertThat(change)
        .isEqualTo(refused(ErrorCode.BAD_PARAMETER, "no such friend group: 'school', 'club'"));
  }

  @Test
  void creating_adds_groups_behind_the_others_and_lets_the_members_join_each() {
    FriendGroups groups = groups(7, group("work"));

    Change change = create(groups, names("gym", "family"), CAROL, BOB);

    assertThat(change)
        .isEqualTo(
            applied(
                groups(8, group("work"), group("gym", CAROL, BOB), group("family", CAROL, BOB))));
    assertThat(List.copyOf(((Change.Applied) change).groups().groups().get(1).members()))
        .containsExactly(CAROL, BOB);
  }

  @Test
  void creating_the_first_group_is_the_first_change() {
    Change change = create(FriendGroups.none(ALICE), names("family"));

    assertThat(change).isEqualTo(applied(groups(1, group("family"))));
  }

  @Test
  void creating_a_group_that_exists_keeps_its_place_and_members_and_adds_the_new_ones() {
    FriendGroups groups = groups(7, group("family", BOB), group("work"));

    Change change = create(groups, names("family"), CAROL);

    assertThat(change).isEqualTo(applied(groups(8, group("family", BOB, CAROL), group("work"))));
  }

  @Test
  void creating_what_is_there_already_changes_nothing() {
    FriendGroups groups = groups(7, group("family", BOB, CAROL));

    assertThat(create(groups, names("family"), CAROL)).isEqualTo(applied(groups));
    assertThat(create(groups, names("family"))).isEqualTo(applied(groups));
  }

  @Test
  void members_who_are_no_friends_stay_outside_and_are_named_with_32216() {
    Change change =
        create(FriendGroups.none(ALICE), names("family"), STRANGER, BOB, OTHER_STRANGER);

    Refusal notAFriend =
        new Refusal(ErrorCode.NOT_A_FRIEND, "Err_SNS_GroupAdd_ToTinyId_Not_Friend", "");
    assertThat(change)
        .isEqualTo(
            new Change.Applied(
                groups(1, group("family", BOB)),
                List.of(
                    new RejectedMember(STRANGER, notAFriend),
                    new RejectedMember(OTHER_STRANGER, notAFriend))));
  }

  @Test
  void a_group_is_created_even_when_none_of_its_members_is_a_friend() {
    Change change = create(FriendGroups.none(ALICE), names("family"), STRANGER);

    assertThat(((Change.Applied) change).groups()).isEqualTo(groups(1, group("family")));
    assertThat(((Change.Applied) change).rejected()).hasSize(1);
  }

  @Test
  void strangers_alone_change_nothing_in_a_group_that_exists() {
    FriendGroups groups = groups(7, group("family", BOB));

    Change change = create(groups, names("family"), STRANGER);

    assertThat(((Change.Applied) change).groups()).isEqualTo(groups);
    assertThat(((Change.Applied) change).rejected()).hasSize(1);
  }

  @Test
  void a_thirty_second_group_is_created() {
    FriendGroups groups = new FriendGroups(ALICE, 7, numbered(31));

    Change change = create(groups, names("one-more"));

    assertThat(((Change.Applied) change).groups().groups()).hasSize(32);
  }

  @Test
  void a_thirty_third_group_is_refused_and_none_created() {
    FriendGroups groups = new FriendGroups(ALICE, 7, numbered(31));

    Change change = create(groups, names("one-more", "and-another"));

    assertThat(change)
        .isEqualTo(refused(ErrorCode.TOO_MANY_GROUPS, "an account holds at most 32 friend groups"));
  }

  @Test
  void an_account_with_more_than_thirty_two_groups_still_lets_members_join_them() {
    FriendGroups groups = new FriendGroups(ALICE, 7, numbered(40));

    Change change = create(groups, names("group-0"), BOB);

    assertThat(((Change.Applied) change).groups().sequence()).isEqualTo(8);
    assertThat(((Change.Applied) change).groups().groups().get(0)).isEqualTo(group("group-0", BOB));
    assertThat(create(groups, names("group-0", "one-more"), BOB))
        .isEqualTo(refused(ErrorCode.TOO_MANY_GROUPS, "an account holds at most 32 friend groups"));
  }

  @Test
  void a_name_of_thirty_bytes_is_created() {
    Change change = create(FriendGroups.none(ALICE), names("一二三四五六七八九十"));

    assertThat(change).isEqualTo(applied(groups(1, group("一二三四五六七八九十"))));
  }

  @Test
  void names_of_more_bytes_are_refused_and_none_created() {
    Change change = create(FriendGroups.none(ALICE), names("一二三四五六七八九十x", "family", "y一二三四五六七八九十"));

    assertThat(change)
        .isEqualTo(
            refused(ErrorCode.BAD_PARAMETER, "longer than 30 bytes: '一二三四五六七八九十x', 'y一二三四五六七八九十'"));
  }

  private static Change create(FriendGroups groups, List<GroupName> names, Member... members) {
    return groups.create(new GroupCreation(ALICE, names, List.of(members)), FRIENDS::contains);
  }

  private static GroupDeletion deletion(String... names) {
    return new GroupDeletion(ALICE, names(names));
  }

  private static Change applied(FriendGroups groups) {
    return new Change.Applied(groups, List.of());
  }

  private static Change refused(ErrorCode code, String info) {
    return new Change.Refused(new Refusal(code, info, ""));
  }

  private static FriendGroups groups(long sequence, FriendGroup... groups) {
    return new FriendGroups(ALICE, sequence, List.of(groups));
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(Arrays.asList(members)));
  }

  private static List<FriendGroup> numbered(int count) {
    return IntStream.range(0, count).mapToObj(n -> group("group-" + n)).toList();
  }

  private static List<GroupName> names(String... names) {
    return Stream.of(names).map(GroupName::new).toList();
  }

  @Test
  void a_deletion_for_another_account_does_not_apply() {
    FriendGroups groups = FriendGroups.none(new Account("alice"));
    GroupDeletion deletion =
        new GroupDeletion(new Account("bob"), List.of(new GroupName("family")));

    assertThatThrownBy(() -> groups.delete(deletion, FriendGroups.AbsentGroup.IGNORED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the groups are those of account 'alice', not of 'bob'");
  }

  @Test
  void a_creation_for_another_account_does_not_apply() {
    FriendGroups groups = FriendGroups.none(new Account("alice"));
    GroupCreation creation =
        new GroupCreation(new Account("bob"), List.of(new GroupName("family")), List.of());

    assertThatThrownBy(() -> groups.create(creation, anybody -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the groups are those of account 'alice', not of 'bob'");
  }
}
