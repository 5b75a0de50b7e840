package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.LostAnswer;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupCreatingTest {
  private static final Account ALICE = new Account("alice");
  private static final Member BOB = new Member("bob");
  private static final Member STRANGER = new Member("stranger");

  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofSeconds(30), 1);

  private final FakeClock clock = new FakeClock();
  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final GroupCreating creating =
      new GroupCreating(UnpacedGateway.of(chat, clock, LIMITS), clock, LIMITS);

  @Test
  void groups_are_created_and_members_who_stay_outside_are_named() {
    chat.put(new Contacts(Set.of(BOB), FriendGroups.none(ALICE)));

    Answer<CreatedGroups> answer = creating.create(creation("family", BOB, STRANGER));

    Refusal notAFriend =
        new Refusal(ErrorCode.NOT_A_FRIEND, "Err_SNS_GroupAdd_ToTinyId_Not_Friend", "");
    assertThat(answer)
        .isEqualTo(
            new Answer.Done<>(
                new CreatedGroups(1, List.of(new RejectedMember(STRANGER, notAFriend)))));
    assertThat(chat.groups(ALICE).groups())
        .containsExactly(new FriendGroup(new GroupName("family"), Set.of(BOB)));
  }

  @Test
  void a_name_of_thirty_bytes_is_sent() {
    chat.put(new Contacts(Set.of(), FriendGroups.none(ALICE)));

    assertThat(creating.create(creation("一二三四五六七八九十")))
        .isEqualTo(new Answer.Done<>(new CreatedGroups(1, List.of())));
  }

  @Test
  void a_name_of_thirty_one_bytes_is_not() {
    chat.put(new Contacts(Set.of(), FriendGroups.none(ALICE)));

    assertThatThrownBy(() -> creating.create(creation("一二三四五六七八九十x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group name '一二三四五六七八九十x' is 31 bytes long; a new group's name has at most 30");
    assertThat(chat.calls()).isEmpty();
  }

  @Test
  void a_refusal_is_handed_back() {
    assertThat(creating.create(creation("family")))
        .isEqualTo(
            new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", "")));
  }

  @Test
  void a_broken_call_is_repeated_since_creating_twice_does_no_harm() {
    chat.put(new Contacts(Set.of(), FriendGroups.none(ALICE)));
    chat.interfere(new LostAnswer());

    assertThat(creating.create(creation("family")))
        .isEqualTo(new Answer.Done<>(new CreatedGroups(1, List.of())));
    assertThat(chat.calls()).hasSize(2);
  }

  @Test
  void a_call_that_stays_broken_is_handed_back_too() {
    chat.put(new Contacts(Set.of(), FriendGroups.none(ALICE)));
    chat.interfere(new LostAnswer());
    chat.interfere(new LostAnswer());

    assertThat(creating.create(creation("family")))
        .isEqualTo(new Answer.Broken<>(InMemoryFriendGroupGateway.NO_ANSWER));
  }

  private static GroupCreation creation(String name, Member... members) {
    return new GroupCreation(ALICE, List.of(new GroupName(name)), Stream.of(members).toList());
  }
}
