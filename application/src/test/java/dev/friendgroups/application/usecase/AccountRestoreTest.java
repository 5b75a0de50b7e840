package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.LostAnswer;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome.Rejection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountRestoreTest {
  private static final Account ALICE = new Account("alice");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");
  private static final Member STRANGER = new Member("stranger");
  private static final String TOO_LONG = "一二三四五六七八九十x";
  private static final Problem NO_CONNECTION = InMemoryFriendGroupGateway.NO_CONNECTION;

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final FakeClock clock = new FakeClock();

  @Test
  void groups_come_back_with_their_members_and_those_with_the_same_members_share_a_call() {
    alice();

    RestoreOutcome outcome =
        restore(
            group("family", BOB, CAROL), group("gym"), group("work", CAROL, BOB), group("club"));

    assertThat(outcome).isEqualTo(restored(names("family", "work", "gym", "club"), 2));
    assertThat(chat.calls())
        .containsExactly("create alice [family, work] [bob, carol]", "create alice [gym, club] []");
    assertThat(chat.groups(ALICE).groups())
        .containsExactlyInAnyOrder(
            group("family", BOB, CAROL), group("gym"), group("work", BOB, CAROL), group("club"));
  }

  @Test
  void a_group_that_exists_again_is_kept_and_gains_the_members() {
    alice(group("family", CAROL), group("gym", BOB));

    RestoreOutcome outcome = restore(group("family", BOB));

    assertThat(outcome).isEqualTo(restored(names("family"), 1));
    assertThat(chat.groups(ALICE).groups())
        .containsExactly(group("family", CAROL, BOB), group("gym", BOB));
  }

  @Test
  void members_whom_chat_does_not_take_back_are_named_for_each_group() {
    alice();

    RestoreOutcome outcome = restore(group("family", BOB, STRANGER), group("work", BOB, STRANGER));

    RejectedMember rejected =
        new RejectedMember(
            STRANGER,
            new Refusal(ErrorCode.NOT_A_FRIEND, "Err_SNS_GroupAdd_ToTinyId_Not_Friend", ""));
    assertThat(outcome)
        .isEqualTo(
            new RestoreOutcome(
                ALICE,
                names("family", "work"),
                List.of(
                    new Rejection(new GroupName("family"), rejected),
                    new Rejection(new GroupName("work"), rejected)),
                List.of(),
                Optional.empty(),
                1));
    assertThat(chat.groups(ALICE).groups())
        .containsExactly(group("family", BOB), group("work", BOB));
  }

  @Test
  void a_thousand_members_take_one_call() {
    Member[] members = members(1000);
    contacts(members);

    RestoreOutcome outcome = restore(group("family", members));

    assertThat(outcome).isEqualTo(restored(names("family"), 1));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", members));
  }

  @Test
  void more_members_take_one_call_for_each_thousand() {
    Member[] members = members(2001);
    contacts(members);

    RestoreOutcome outcome = restore(group("family", members));

    assertThat(outcome).isEqualTo(restored(names("family"), 3));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", members));
  }

  @Test
  void a_group_of_which_only_some_members_could_be_put_back_is_missing() {
    Member[] members = members(1001);
    contacts(members);
    chat.interfere(new Interference.Meanwhile(() -> {}));
    chat.interfere(new Unreachable());

    RestoreOutcome outcome = restore(group("family", members));

    assertThat(outcome).isEqualTo(missing(names(), names("family"), NO_CONNECTION, 2));
  }

  @Test
  void more_groups_than_one_call_creates_take_several() {
    alice(numbered(0, 32));

    RestoreOutcome outcome = restore(numbered(0, 33));

    assertThat(outcome.restored()).hasSize(32);
    assertThat(outcome.missing()).containsExactly(new GroupName("group-32"));
    assertThat(outcome.problem().map(Problem::remedy)).contains(Remedy.CORRECT_REQUEST);
    assertThat(outcome.calls()).isEqualTo(2);
  }

  @Test
  void a_group_that_cannot_be_put_back_does_not_keep_others_from_coming_back() {
    alice();
    chat.interfere(new Unreachable());

    RestoreOutcome outcome = restore(group("family", BOB), group("work", CAROL));

    assertThat(outcome).isEqualTo(missing(names("work"), names("family"), NO_CONNECTION, 2));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("work", CAROL));
  }

  @Test
  void a_name_too_long_for_a_new_group_is_missing_and_keeps_none_with_the_same_members_away() {
    alice();

    RestoreOutcome outcome = restore(group("gym"), group(TOO_LONG), group("club"));

    Refusal refusal =
        new Refusal(ErrorCode.BAD_PARAMETER, "longer than 30 bytes: '" + TOO_LONG + "'", "");
    assertThat(outcome).isEqualTo(missing(names("gym", "club"), names(TOO_LONG), refusal, 4));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("gym"), group("club"));
  }

  @Test
  void a_reason_that_may_pass_is_named_before_one_that_will_not() {
    alice();
    chat.interfere(new Unreachable());

    RestoreOutcome outcome = restore(group("family", BOB), group(TOO_LONG, CAROL));

    assertThat(outcome).isEqualTo(missing(names(), names("family", TOO_LONG), NO_CONNECTION, 2));
  }

  @Test
  void a_reason_that_may_pass_is_named_after_one_that_will_not_too() {
    alice();
    chat.interfere(new Interference.Meanwhile(() -> {}));
    chat.interfere(new Unreachable());

    RestoreOutcome outcome = restore(group(TOO_LONG, CAROL), group("family", BOB));

    assertThat(outcome).isEqualTo(missing(names(), names(TOO_LONG, "family"), NO_CONNECTION, 2));
  }

  @Test
  void when_there_is_room_for_some_of_the_groups_those_come_back() {
    alice(numbered(0, 31));

    RestoreOutcome outcome = restore(group("gym"), group("club"));

    Refusal refusal =
        new Refusal(ErrorCode.TOO_MANY_GROUPS, "an account holds at most 32 friend groups", "");
    assertThat(outcome).isEqualTo(missing(names("gym"), names("club"), refusal, 3));
  }

  @Test
  void an_unknown_account_is_asked_for_once() {
    RestoreOutcome outcome =
        restore(group("family", BOB), group("work", CAROL), group("gym"), group("club"));

    Refusal refusal = new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", "");
    assertThat(outcome)
        .isEqualTo(missing(names(), names("family", "work", "gym", "club"), refusal, 1));
    assertThat(chat.calls()).containsExactly("create alice [family] [bob]");
  }

  @Test
  void nothing_is_sent_once_the_set_up_turns_out_to_be_wrong() {
    alice();
    chat.interfere(new Interference.Refusal(30004));

    RestoreOutcome outcome = restore(group("family", BOB), group("work", CAROL));

    Refusal refusal = new Refusal(ErrorCode.ADMIN_NEEDED, "scripted", "");
    assertThat(outcome).isEqualTo(missing(names(), names("family", "work"), refusal, 1));
    assertThat(chat.groups(ALICE).groups()).isEmpty();
  }

  @Test
  void a_call_that_failed_in_passing_is_repeated() {
    alice();
    chat.interfere(new Unreachable());
    chat.interfere(new LostAnswer());

    RestoreOutcome outcome = restore(2, group("family", BOB));

    assertThat(outcome).isEqualTo(restored(names("family"), 3));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", BOB));
  }

  @Test
  void a_reason_that_leaves_it_open_is_named_before_one_that_does_not() {
    alice();
    chat.interfere(new Unreachable());
    chat.interfere(new LostAnswer());

    RestoreOutcome outcome = restore(group("family", BOB), group("work", CAROL));

    assertThat(outcome)
        .isEqualTo(
            missing(names(), names("family", "work"), InMemoryFriendGroupGateway.NO_ANSWER, 2));
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_concluded_by_an_answer_that_is_not_chats(Remedy remedy) {
    alice();
    chat.interfere(new Unreachable());
    chat.interfere(new Interference.ForeignAnswer(remedy));

    RestoreOutcome outcome = restore(group("family", BOB), group("work", CAROL));

    assertThat(outcome.missing()).isEqualTo(names("family", "work"));
    assertThat(outcome.conclusive()).isFalse();
  }

  private RestoreOutcome restore(FriendGroup... groups) {
    return restore(0, groups);
  }

  private RestoreOutcome restore(int retries, FriendGroup... groups) {
    RetryingGateway gateway =
        UnpacedGateway.of(chat, clock, UnpacedGateway.limits(TIMEOUT, retries));
    return new AccountRestore(gateway, Operation.within(TIMEOUT, clock), ALICE)
        .restore(new FriendGroups(ALICE, 9, List.of(groups)));
  }

  private void alice(FriendGroup... groups) {
    chat.put(new Contacts(Set.of(BOB, CAROL), new FriendGroups(ALICE, 10, List.of(groups))));
  }

  private void contacts(Member... friends) {
    chat.put(new Contacts(Set.of(friends), FriendGroups.none(ALICE)));
  }

  private static RestoreOutcome restored(List<GroupName> names, int calls) {
    return new RestoreOutcome(ALICE, names, List.of(), List.of(), Optional.empty(), calls);
  }

  private static RestoreOutcome missing(
      List<GroupName> restored, List<GroupName> missing, Problem problem, int calls) {
    return new RestoreOutcome(ALICE, restored, List.of(), missing, Optional.of(problem), calls);
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(Arrays.asList(members)));
  }

  private static FriendGroup[] numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> group("group-" + n)).toArray(FriendGroup[]::new);
  }

  private static Member[] members(int count) {
    return IntStream.range(0, count).mapToObj(n -> new Member("m-" + n)).toArray(Member[]::new);
  }

  private static List<GroupName> names(String... names) {
    return Stream.of(names).map(GroupName::new).toList();
  }
}
