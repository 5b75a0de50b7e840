package dev.friendgroups.contracts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.Unchecked;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** What the suites for a gateway have in common: names, the gateway, and shorthands. */
abstract class GatewaySuite {
  static final Account ALICE = new Account("alice");
  static final Account GHOST = new Account("ghost");
  static final GroupName FAMILY = new GroupName("family");
  static final GroupName WORK = new GroupName("work");
  static final Member BOB = new Member("bob");
  static final Member CAROL = new Member("carol");
  static final Member STRANGER = new Member("stranger");

  final FriendGroupGatewayContract contract;

  GatewaySuite(FriendGroupGatewayContract contract) {
    this.contract = contract;
  }

  @AfterEach
  void endTrouble() {
    contract.calm();
  }

  FriendGroupGateway gateway() {
    return contract.gateway();
  }

  void given(Contacts contacts) {
    contract.given(contacts);
  }

  void befall(ChatApi api, Trouble trouble) {
    Unchecked.unless(
        contract.befall(api, trouble),
        "what becomes of " + api + " when it meets " + trouble + ": Chat cannot be made to");
  }

  /** What reached Chat of one kind. */
  List<Request> received(ChatApi api) {
    return Unchecked.unless(
            contract.received(), "how often what is sent to Chat: received() is not told")
        .stream()
        .filter(request -> request.api() == api)
        .toList();
  }

  /** Calls that API of Alice's in the way its name says; deletes or creates her family. */
  Answer<?> call(ChatApi api, Attempt attempt) {
    return switch (api) {
      case FIND -> gateway().find(ALICE, attempt);
      case CREATE -> gateway().create(creation(ALICE, List.of(FAMILY)), attempt);
      case DELETE -> gateway().delete(new GroupDeletion(ALICE, List.of(FAMILY)), attempt);
    };
  }

  Answer<Long> delete(GroupName... names) {
    return gateway().delete(new GroupDeletion(ALICE, List.of(names)), attempt());
  }

  List<FriendGroup> groupsOfAlice() {
    return groupsOf(ALICE);
  }

  List<FriendGroup> groupsOf(Account account) {
    return found(gateway().find(account, attempt())).groups();
  }

  static Contacts alice(FriendGroup... groups) {
    return alice(List.of(groups));
  }

  static Contacts alice(List<FriendGroup> groups) {
    Set<Member> friends = new LinkedHashSet<>(List.of(BOB, CAROL));
    return new Contacts(friends, new FriendGroups(ALICE, 7, groups));
  }

  static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(List.of(members)));
  }

  static GroupCreation creation(Account account, List<GroupName> names) {
    return new GroupCreation(account, names, List.of());
  }

  static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }

  static RecordingAttempt attempt() {
    return RecordingAttempt.within(Duration.ofSeconds(30));
  }

  static FriendGroups found(Answer<FriendGroups> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<FriendGroups>) answer).value();
  }

  static CreatedGroups created(Answer<CreatedGroups> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<CreatedGroups>) answer).value();
  }

  static ErrorCode code(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).refusal().code();
  }

  /** That nobody may take an answer for more than what is known: it may have had an effect. */
  static void assertInDoubt(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Broken.class);
    assertThat(((Answer.Broken<?>) answer).breakdown().certain())
        .as("whether it certainly had no effect")
        .isFalse();
  }
}
