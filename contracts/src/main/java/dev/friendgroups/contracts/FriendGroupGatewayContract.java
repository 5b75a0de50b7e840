package dev.friendgroups.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.RecordingAttempt.Event;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link FriendGroupGateway} keeps to. Extend it, hand over the gateway, and say how an
 * account comes to be known to the Chat behind it.
 */
public abstract class FriendGroupGatewayContract {
  private static final Account ALICE = new Account("alice");
  private static final Account GHOST = new Account("ghost");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");
  private static final Member STRANGER = new Member("stranger");

  /** The gateway under test, connected to a Chat that knows no account but those given. */
  protected abstract FriendGroupGateway gateway();

  /** Makes the Chat behind the gateway know this account. */
  protected abstract void given(Contacts contacts);

  @Test
  public void finding_returns_all_groups_with_their_members_in_order() {
    given(alice(group("family", BOB, CAROL), group("work", CAROL), group("empty")));

    Answer<FriendGroups> answer = gateway().find(ALICE, attempt());

    assertThat(found(answer).groups())
        .containsExactly(group("family", BOB, CAROL), group("work", CAROL), group("empty"));
    assertThat(List.copyOf(found(answer).groups().get(0).members())).containsExactly(BOB, CAROL);
  }

  @Test
  public void finding_an_account_without_groups_returns_none() {
    given(alice());

    assertThat(found(gateway().find(ALICE, attempt())).groups()).isEmpty();
  }

  @Test
  public void an_unknown_account_is_refused_with_30003_by_every_call() {
    assertThat(
            Stream.<Answer<?>>of(
                    gateway().find(GHOST, attempt()),
                    gateway().create(creation(GHOST, List.of(FAMILY)), attempt()),
                    gateway().delete(new GroupDeletion(GHOST, List.of(FAMILY)), attempt()))
                .map(FriendGroupGatewayContract::code))
        .containsOnly(ErrorCode.UNKNOWN_ACCOUNT);
  }

  @Test
  public void deleting_removes_the_groups_named_and_nothing_else() {
    given(alice(group("family", BOB), group("work", CAROL), group("gym", BOB)));

    Answer<Long> answer = delete(FAMILY, WORK);

    assertThat(answer).isInstanceOf(Answer.Done.class);
    assertThat(groupsOfAlice()).containsExactly(group("gym", BOB));
  }

  @Test
  public void deleting_answers_with_the_sequence_that_finding_shows_afterwards() {
    given(alice(group("family"), group("work")));
    long before = found(gateway().find(ALICE, attempt())).sequence();

    Answer<Long> answer = delete(FAMILY);

    long after = found(gateway().find(ALICE, attempt())).sequence();
    assertThat(answer).isEqualTo(new Answer.Done<>(after));
    assertThat(after).isGreaterThan(before);
  }

  @Test
  public void deleting_thirty_two_groups_takes_one_call() {
    List<GroupName> names = names(GroupDeletion.MAX_NAMES);
    given(alice(names.stream().map(name -> new FriendGroup(name, Set.of())).toList()));
    RecordingAttempt attempt = attempt();

    Answer<Long> answer = gateway().delete(new GroupDeletion(ALICE, names), attempt);

    assertThat(answer).isInstanceOf(Answer.Done.class);
    assertThat(attempt.requests()).as("requests told of by sending()").isEqualTo(1);
    assertThat(groupsOfAlice()).isEmpty();
  }

  @Test
  public void creating_makes_groups_that_the_members_join() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway()
            .create(
                new GroupCreation(ALICE, List.of(FAMILY, WORK), List.of(BOB, CAROL)), attempt());

    assertThat(created(answer).rejected()).isEmpty();
    assertThat(groupsOfAlice())
        .containsExactly(group("family", BOB, CAROL), group("work", BOB, CAROL));
  }

  @Test
  public void creating_keeps_a_group_that_exists_and_lets_members_join_it() {
    given(alice(group("family", BOB)));

    gateway().create(new GroupCreation(ALICE, List.of(FAMILY), List.of(CAROL)), attempt());

    assertThat(groupsOfAlice()).containsExactly(group("family", BOB, CAROL));
  }

  @Test
  public void creating_names_the_members_that_are_no_friends_and_takes_the_others() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway()
            .create(new GroupCreation(ALICE, List.of(FAMILY), List.of(BOB, STRANGER)), attempt());

    assertThat(created(answer).rejected())
        .extracting(RejectedMember::member, rejected -> rejected.refusal().code())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(STRANGER, ErrorCode.NOT_A_FRIEND));
    assertThat(groupsOfAlice()).containsExactly(group("family", BOB));
  }

  @Test
  public void creating_more_groups_than_an_account_holds_is_refused_with_30011() {
    given(
        alice(
            names(FriendGroups.MAX_GROUPS).stream()
                .map(name -> new FriendGroup(name, Set.of()))
                .toList()));

    Answer<CreatedGroups> answer = gateway().create(creation(ALICE, List.of(FAMILY)), attempt());

    assertThat(code(answer)).isEqualTo(ErrorCode.TOO_MANY_GROUPS);
    assertThat(groupsOfAlice()).hasSize(FriendGroups.MAX_GROUPS);
  }

  @Test
  public void creating_a_name_over_thirty_bytes_is_refused_with_30001() {
    given(alice());

    Answer<CreatedGroups> answer =
        gateway().create(creation(ALICE, List.of(new GroupName("一二三四五六七八九十x"))), attempt());

    assertThat(code(answer)).isEqualTo(ErrorCode.BAD_PARAMETER);
    assertThat(groupsOfAlice()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"家人", "a b", "a&b=c+d%25", "\"quoted\"", "back\\slash", "<tag>", "😀", "'; --"})
  public void any_text_survives_the_way_to_chat_and_back(String text) {
    Account account = new Account(text);
    GroupName name = new GroupName(text);
    Member member = new Member(text);
    given(new Contacts(Set.of(member), FriendGroups.none(account)));

    gateway().create(new GroupCreation(account, List.of(name), List.of(member)), attempt());

    assertThat(found(gateway().find(account, attempt())).groups())
        .containsExactly(new FriendGroup(name, Set.of(member)));
    gateway().delete(new GroupDeletion(account, List.of(name)), attempt());
    assertThat(found(gateway().find(account, attempt())).groups()).isEmpty();
  }

  @Test
  public void accounts_do_not_touch_each_other() {
    Account other = new Account("other");
    given(alice(group("family", BOB)));
    given(new Contacts(Set.of(BOB), new FriendGroups(other, 1, List.of(group("family", BOB)))));

    delete(FAMILY);

    assertThat(found(gateway().find(other, attempt())).groups())
        .containsExactly(group("family", BOB));
  }

  @Test
  public void a_call_that_is_done_tells_when_it_leaves_when_it_has_left_and_when_it_is_answered() {
    given(alice(group("family")));

    assertThat(
            Stream.<Function<Attempt, Answer<?>>>of(
                    attempt -> gateway().find(ALICE, attempt),
                    attempt -> gateway().create(creation(ALICE, List.of(WORK)), attempt),
                    attempt -> gateway().delete(new GroupDeletion(ALICE, List.of(FAMILY)), attempt))
                .map(FriendGroupGatewayContract::toldOf))
        .as("what find, create and delete tell their attempt")
        .containsOnly(List.of(Event.SENDING, Event.SENT, Event.ANSWERED));
  }

  @Test
  public void a_call_that_is_refused_tells_the_same() {
    assertThat(toldOf(attempt -> gateway().find(GHOST, attempt)))
        .as("what a refused call tells its attempt")
        .containsExactly(Event.SENDING, Event.SENT, Event.ANSWERED);
  }

  @Test
  public void nothing_is_sent_after_the_deadline_and_that_is_certain() {
    given(alice(group("family")));
    RecordingAttempt late = RecordingAttempt.within(Duration.ZERO);

    Answer<Long> answer = gateway().delete(new GroupDeletion(ALICE, List.of(FAMILY)), late);

    assertThat(answer)
        .as("the answer to a deletion for which there was no time")
        .isInstanceOf(Answer.Broken.class);
    assertThat(answer.problem().orElseThrow().certain())
        .as("it is certain that nothing was deleted")
        .isTrue();
    assertThat(answer.problem().orElseThrow().remedy()).isEqualTo(Remedy.TRY_AGAIN);
    assertThat(late.told()).as("what it told its attempt").isEmpty();
    assertThat(groupsOfAlice()).containsExactly(group("family"));
  }

  @Test
  public void an_interrupted_thread_gets_an_answer_that_holds_and_stays_interrupted() {
    given(alice(group("family")));
    Thread.currentThread().interrupt();

    Answer<Long> answer;
    boolean interrupted;
    try {
      answer = delete(FAMILY);
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(interrupted).as("the thread is still interrupted after the call").isTrue();
    if (answer instanceof Answer.Done) {
      assertThat(groupsOfAlice()).as("groups after a deletion said to be done").isEmpty();
    } else if (answer.problem().orElseThrow().certain()) {
      assertThat(groupsOfAlice())
          .as("groups after a deletion said to have had no effect")
          .containsExactly(group("family"));
    }
  }

  @Test
  public void many_threads_share_one_gateway() {
    List<Account> accounts =
        IntStream.range(0, 50).mapToObj(n -> new Account("account-" + n)).toList();
    accounts.forEach(
        account ->
            given(new Contacts(Set.of(), new FriendGroups(account, 1, List.of(group("family"))))));

    List<Answer<Long>> answers =
        accounts.parallelStream()
            .map(account -> new GroupDeletion(account, List.of(FAMILY)))
            .map(deletion -> gateway().delete(deletion, attempt()))
            .toList();

    assertThat(answers).hasSize(50).allMatch(answer -> answer instanceof Answer.Done);
  }

  private Answer<Long> delete(GroupName... names) {
    return gateway().delete(new GroupDeletion(ALICE, List.of(names)), attempt());
  }

  private List<FriendGroup> groupsOfAlice() {
    return found(gateway().find(ALICE, attempt())).groups();
  }

  private static Contacts alice(FriendGroup... groups) {
    return alice(List.of(groups));
  }

  private static Contacts alice(List<FriendGroup> groups) {
    Set<Member> friends = new LinkedHashSet<>(List.of(BOB, CAROL));
    return new Contacts(friends, new FriendGroups(ALICE, 7, groups));
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), new LinkedHashSet<>(List.of(members)));
  }

  private static GroupCreation creation(Account account, List<GroupName> names) {
    return new GroupCreation(account, names, List.of());
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }

  private static RecordingAttempt attempt() {
    return RecordingAttempt.within(Duration.ofSeconds(30));
  }

  private static List<Event> toldOf(Function<Attempt, Answer<?>> call) {
    RecordingAttempt attempt = attempt();
    assertThat(call.apply(attempt)).isNotNull();
    return attempt.told();
  }

  private static FriendGroups found(Answer<FriendGroups> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<FriendGroups>) answer).value();
  }

  private static CreatedGroups created(Answer<CreatedGroups> answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<CreatedGroups>) answer).value();
  }

  private static ErrorCode code(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused<?>) answer).refusal().code();
  }
}
