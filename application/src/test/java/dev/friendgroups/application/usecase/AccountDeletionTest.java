package dev.friendgroups.application.usecase;

import static dev.friendgroups.application.memory.InMemoryFriendGroupGateway.NO_ANSWER;
import static dev.friendgroups.application.memory.InMemoryFriendGroupGateway.NO_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.ForeignAnswer;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.LostAnswer;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.LostRequest;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Meanwhile;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountDeletionTest {
  private static final Account ALICE = new Account("alice");
  private static final Member BOB = new Member("bob");
  private static final Member CAROL = new Member("carol");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** Groups that were saved, and what had been asked of Chat by then. */
  private record Saved(List<FriendGroup> groups, List<String> callsBefore) {}

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final FakeClock clock = new FakeClock();
  private final List<Saved> saved = new ArrayList<>();

  @Test
  void an_account_is_read_and_its_groups_are_saved_before_they_are_deleted() {
    alice(7, group("family", BOB, CAROL), group("work", CAROL), group("gym"));

    DeletionOutcome outcome = delete("work", "family");

    assertThat(outcome).isEqualTo(done(names("work", "family"), names(), 8, 2));
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [work, family]");
    assertThat(saved)
        .containsExactly(
            new Saved(
                List.of(group("family", BOB, CAROL), group("work", CAROL)), List.of("find alice")));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("gym"));
  }

  @Test
  void a_group_that_is_not_there_counts_as_done_and_is_not_asked_for() {
    alice(7, group("family"));

    DeletionOutcome outcome = delete("school", "family");

    assertThat(outcome).isEqualTo(done(names("family"), names("school"), 8, 2));
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]");
  }

  @Test
  void when_none_of_the_groups_is_there_nothing_is_saved_or_sent() {
    alice(7, group("family"));

    DeletionOutcome outcome = delete("school", "club");

    assertThat(outcome).isEqualTo(done(names(), names("school", "club"), 7, 1));
    assertThat(chat.calls()).containsExactly("find alice");
    assertThat(saved).isEmpty();
  }

  @Test
  void what_an_earlier_run_saved_and_is_gone_was_deleted_by_that_run() {
    alice(7, group("work"));

    DeletionOutcome outcome =
        deletion(3, "family", "work", "school")
            .beginSaved(Set.of(new GroupName("family")))
            .end()
            .get();

    assertThat(outcome).isEqualTo(done(names("family", "work"), names("school"), 8, 2));
  }

  @Test
  void more_names_than_one_call_carries_take_several_after_one_look() {
    alice(7, numbered(40));

    DeletionOutcome outcome = delete(numberedNames(0, 40));

    assertThat(outcome).isEqualTo(done(names(numberedNames(0, 40)), names(), 9, 3));
    assertThat(chat.calls())
        .containsExactly(
            "find alice",
            "delete alice " + List.of(numberedNames(0, 32)),
            "delete alice " + List.of(numberedNames(32, 40)));
    assertThat(saved).containsExactly(new Saved(List.of(numbered(40)), List.of("find alice")));
  }

  @Test
  void a_group_created_after_the_look_is_left_alone_since_nobody_saved_it() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Meanwhile(() -> alice(8, group("family"), group("work", BOB))));

    DeletionOutcome outcome = delete("family", "work");

    assertThat(outcome).isEqualTo(done(names("family"), names("work"), 9, 2));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("work", BOB));
  }

  @Test
  void nothing_is_deleted_before_its_saving_is_over() {
    alice(7, group("family"));
    List<String> events = new ArrayList<>();
    Begun<DeletionOutcome> begun =
        saving(waiting(() -> events.addAll(chat.calls())), "family").beginSaved(Set.of());

    assertThat(begun.ready().getAsBoolean()).isFalse();
    DeletionOutcome outcome = begun.end().get();

    assertThat(events).containsExactly("find alice");
    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 2));
  }

  @Test
  void the_time_that_is_spent_on_other_accounts_meanwhile_does_not_count() {
    alice(7, group("family"));
    Begun<DeletionOutcome> begun = saving(waiting(() -> {}), "family").beginSaved(Set.of());

    clock.advance(TIMEOUT.multipliedBy(2));

    assertThat(begun.end().get()).isEqualTo(done(names("family"), names(), 8, 2));
  }

  private AccountDeletion saving(Saving saving, String... names) {
    return new AccountDeletion(
        UnpacedGateway.of(chat, clock, UnpacedGateway.limits(TIMEOUT, 0)),
        new AccountPlan(ALICE, names(names)),
        Operation.within(TIMEOUT, clock),
        Optional.of(groups -> saving));
  }

  private static Saving waiting(Runnable awaited) {
    return new Saving() {
      @Override
      public boolean done() {
        return false;
      }

      @Override
      public void await() {
        awaited.run();
      }
    };
  }

  @Test
  void nothing_is_deleted_when_saving_fails() {
    alice(7, group("family"));
    StorageException full = new StorageException("the disk is full", null);

    assertThatThrownBy(
            () ->
                deletion(
                        chat,
                        3,
                        groups -> {
                          throw full;
                        },
                        "family")
                    .beginSaved(Set.of())
                    .end()
                    .get())
        .isSameAs(full);

    assertThat(chat.calls()).containsExactly("find alice");
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family"));
  }

  @Test
  void a_lost_answer_is_settled_by_reading() {
    alice(7, group("family"), group("work"));
    chat.interfereWithDeletion(new LostAnswer());

    DeletionOutcome outcome = delete("family", "work");

    assertThat(outcome).isEqualTo(done(names("family", "work"), names(), 8, 3));
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice [family, work]", "find alice");
  }

  @Test
  void a_lost_request_is_sent_again_once_reading_shows_that_nothing_happened() {
    alice(7, group("family"), group("work"));
    chat.interfereWithDeletion(new LostRequest());

    DeletionOutcome outcome = delete("family", "work");

    assertThat(outcome).isEqualTo(done(names("family", "work"), names(), 8, 4));
    assertThat(chat.calls())
        .containsExactly(
            "find alice",
            "delete alice [family, work]",
            "find alice",
            "delete alice [family, work]");
    assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008, 60013, 60014, 70169, 70500})
  void a_fault_inside_chat_may_have_come_after_the_deletion_so_reading_settles_it(long code) {
    alice(7, group("family"), group("work"));
    chat.interfereWithDeletion(new Interference.Refusal(code));
    chat.interfere(new Meanwhile(() -> {}));
    chat.interfere(new Meanwhile(() -> alice(8, group("work"))));

    DeletionOutcome outcome = delete("family", "work");

    assertThat(outcome).isEqualTo(done(names("family", "work"), names(), 9, 4));
    assertThat(chat.calls())
        .containsExactly(
            "find alice", "delete alice [family, work]", "find alice", "delete alice [work]");
  }

  @Test
  void a_group_made_again_while_in_doubt_is_saved_before_it_is_deleted_again() {
    alice(7, group("family", BOB));
    chat.interfereWithDeletion(new LostAnswer());
    chat.interfere(new Meanwhile(() -> {}));
    chat.interfere(new Meanwhile(() -> alice(9, group("family", CAROL))));

    DeletionOutcome outcome = delete("family");

    assertThat(outcome).isEqualTo(done(names("family"), names(), 10, 4));
    assertThat(saved)
        .containsExactly(
            new Saved(List.of(group("family", BOB)), List.of("find alice")),
            new Saved(
                List.of(group("family", CAROL)),
                List.of("find alice", "delete alice [family]", "find alice")));
  }

  @Test
  void doubts_end_after_the_last_retry_with_what_remains_and_why() {
    alice(7, group("family"));
    IntStream.range(0, 10).forEach(n -> chat.interfereWithDeletion(new LostRequest()));

    DeletionOutcome outcome = deletion(2, "family", "school").beginSaved(Set.of()).end().get();

    assertThat(outcome)
        .isEqualTo(remaining(names(), names("school"), names("family"), NO_ANSWER, 7, 7));
    assertThat(outcome.conclusive()).isFalse();
    assertThat(chat.calls())
        .containsExactly(
            "find alice",
            "delete alice [family]",
            "find alice",
            "delete alice [family]",
            "find alice",
            "delete alice [family]",
            "find alice");
    assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void a_last_look_may_show_that_no_retry_is_needed() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new LostAnswer());

    DeletionOutcome outcome = deletion(0, "family").beginSaved(Set.of()).end().get();

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 3));
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void when_the_wait_would_not_fit_the_last_look_is_taken_at_once() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new LostAnswer());
    FriendGroupGateway slow = new SlowGateway(chat, clock, TIMEOUT.minus(Duration.ofMillis(100)));

    DeletionOutcome outcome =
        deletion(slow, 3, this::save, "family").beginSaved(Set.of()).end().get();

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 3));
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void doubt_that_outlasts_the_deadline_is_said_and_settled_by_the_next_run() {
    alice(7, group("family", BOB), group("work"));
    chat.interfereWithDeletion(new LostAnswer());
    FriendGroupGateway slow = new SlowGateway(chat, clock, TIMEOUT);

    DeletionOutcome first =
        deletion(slow, 3, this::save, "family", "work").beginSaved(Set.of()).end().get();
    DeletionOutcome next =
        deletion(3, "family", "work").beginSaved(Set.copyOf(names("family", "work"))).end().get();

    assertThat(first)
        .isEqualTo(doubtful(names(), names(), names("family", "work"), NO_ANSWER, 7, 2));
    assertThat(first.conclusive()).isFalse();
    assertThat(next).isEqualTo(done(names("family", "work"), names(), 8, 1));
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice [family, work]", "find alice");
  }

  @Test
  void doubt_that_cannot_be_settled_because_reading_fails_remains() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new LostAnswer());
    unreadableAfterOneLook();

    DeletionOutcome outcome = delete("family");

    assertThat(outcome).isEqualTo(doubtful(names(), names(), names("family"), NO_ANSWER, 7, 6));
    assertThat(outcome.conclusive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {30006, 60008})
  void a_fault_inside_chat_that_cannot_be_looked_into_leaves_doubt(long code) {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Interference.Refusal(code));
    unreadableAfterOneLook();

    DeletionOutcome outcome = delete("family");

    assertThat(outcome)
        .isEqualTo(doubtful(names(), names(), names("family"), scripted(code), 7, 6));
    assertThat(outcome.conclusive()).isFalse();
  }

  @Test
  void only_what_was_sent_is_in_doubt() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new LostAnswer());
    unreadableAfterOneLook();

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(
            new DeletionOutcome(
                ALICE,
                names(),
                names(),
                names("group-32"),
                names(numberedNames(0, 32)),
                Optional.of(NO_ANSWER),
                7,
                6));
  }

  @Test
  void what_was_deleted_before_a_doubt_is_not_in_doubt() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Meanwhile(() -> {}));
    chat.interfereWithDeletion(new LostAnswer());
    unreadableAfterOneLook();

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(
            doubtful(names(numberedNames(0, 32)), names(), names("group-32"), NO_ANSWER, 8, 7));
  }

  @Test
  void what_an_earlier_run_may_have_deleted_is_in_doubt_until_it_is_looked_at() {
    alice(7, group("family"), group("work"));
    unreachableForFinding(4);

    DeletionOutcome outcome =
        deletion(3, "family", "work").beginSaved(Set.copyOf(names("work"))).end().get();

    assertThat(outcome)
        .isEqualTo(
            new DeletionOutcome(
                ALICE,
                names(),
                names(),
                names("family"),
                names("work"),
                Optional.of(NO_CONNECTION),
                0,
                4));
    assertThat(outcome.conclusive()).isFalse();
  }

  @Test
  void what_an_earlier_run_may_have_deleted_stays_in_doubt_for_good_when_the_account_is_gone() {
    DeletionOutcome outcome =
        deletion(3, "family").beginSaved(Set.copyOf(names("family"))).end().get();

    assertThat(outcome)
        .isEqualTo(
            doubtful(
                names(),
                names(),
                names("family"),
                new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", ""),
                0,
                1));
    assertThat(outcome.conclusive()).isTrue();
  }

  @Test
  void after_a_look_it_is_certain_again_that_what_an_earlier_run_left_remains() {
    alice(7, group("family"), group("work"));
    IntStream.range(0, 4).forEach(n -> chat.interfereWithDeletion(new Interference.Refusal(30008)));

    DeletionOutcome outcome =
        deletion(3, "family", "work").beginSaved(Set.copyOf(names("work"))).end().get();

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family", "work"), scripted(30008), 7, 5));
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"FIX_SETUP", "SIGN_AGAIN", "CORRECT_REQUEST", "GIVE_UP"})
  void an_answer_that_is_not_chats_is_settled_by_reading_whatever_it_asks_for(Remedy remedy) {
    alice(7, group("family"));
    chat.interfereWithDeletion(new ForeignAnswer(remedy));

    DeletionOutcome outcome = delete("family");

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 3));
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_concluded_while_in_doubt_whatever_the_answer_asks_for(Remedy remedy) {
    alice(7, group("family"));
    chat.interfereWithDeletion(new ForeignAnswer(remedy));
    FriendGroupGateway slow = new SlowGateway(chat, clock, TIMEOUT);

    DeletionOutcome outcome =
        deletion(slow, 3, this::save, "family").beginSaved(Set.of()).end().get();

    assertThat(outcome.doubtful()).isEqualTo(names("family"));
    assertThat(outcome.remaining()).isEmpty();
    assertThat(outcome.conclusive()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"TRY_AGAIN", "SLOW_DOWN"})
  void after_doubt_that_may_pass_the_rest_is_deleted_too(Remedy remedy) {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new ForeignAnswer(remedy));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome).isEqualTo(done(names(numberedNames(0, 33)), names(), 9, 4));
    assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void doubt_that_will_not_pass_by_itself_ends_the_account_after_one_look() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new ForeignAnswer(Remedy.FIX_SETUP));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(
            remaining(
                names(numberedNames(0, 32)),
                names(),
                names("group-32"),
                new Breakdown("this is not Chat", Remedy.FIX_SETUP, false),
                8,
                3));
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_deletion_that_certainly_did_not_reach_chat_is_repeated_without_a_look() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Unreachable());

    DeletionOutcome outcome = delete("family");

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 3));
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice [family]", "delete alice [family]");
  }

  @Test
  void when_chat_was_certainly_not_reached_there_is_nothing_to_look_at() {
    alice(7, group("family"));
    IntStream.range(0, 4).forEach(n -> chat.interfereWithDeletion(new Unreachable()));

    DeletionOutcome outcome = delete("family");

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family"), NO_CONNECTION, 7, 5));
    assertThat(chat.calls())
        .containsExactly(
            "find alice",
            "delete alice [family]",
            "delete alice [family]",
            "delete alice [family]",
            "delete alice [family]");
  }

  @Test
  void an_account_that_cannot_be_read_is_not_touched() {
    alice(7, group("family"));
    unreachableForFinding(4);

    DeletionOutcome outcome = delete("family");

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family"), NO_CONNECTION, 0, 4));
    assertThat(chat.calls()).containsOnly("find alice");
    assertThat(saved).isEmpty();
  }

  @Test
  void an_account_whose_reading_got_no_answer_is_certainly_as_it_was() {
    alice(7, group("family"));
    chat.interfere(new LostAnswer());

    DeletionOutcome outcome = deletion(0, "family").beginSaved(Set.of()).end().get();

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family"), NO_ANSWER.withoutEffect(), 0, 1));
  }

  @Test
  void an_unknown_account_is_refused_by_the_first_look() {
    DeletionOutcome outcome = delete("family", "work");

    assertThat(outcome)
        .isEqualTo(
            remaining(
                names(),
                names(),
                names("family", "work"),
                new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", ""),
                0,
                1));
    assertThat(outcome.conclusive()).isTrue();
    assertThat(chat.calls()).containsExactly("find alice");
  }

  @Test
  void a_group_that_vanishes_after_the_look_does_not_keep_the_others_from_being_deleted() {
    chat.answerAbsentGroups(AbsentGroup.REFUSED);
    alice(7, group("family"), group("work"), group("gym"));
    chat.interfereWithDeletion(new Meanwhile(() -> alice(8, group("family"), group("gym"))));

    DeletionOutcome outcome = delete("family", "work", "gym");

    assertThat(outcome).isEqualTo(done(names("work", "family", "gym"), names(), 9, 4));
    assertThat(chat.calls())
        .containsExactly(
            "find alice",
            "delete alice [family, work, gym]",
            "find alice",
            "delete alice [family, gym]");
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_deletion_refused_for_good_is_named_once_a_look_shows_that_nothing_changed() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Interference.Refusal(30001));

    DeletionOutcome outcome = delete("family");

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family"), scripted(30001), 7, 3));
    assertThat(outcome.conclusive()).isTrue();
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @Test
  void a_deletion_refused_for_good_does_not_keep_the_next_from_being_sent() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Interference.Refusal(30001));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(
            remaining(
                names("group-32"), names(), names(numberedNames(0, 32)), scripted(30001), 8, 4));
  }

  @Test
  void what_was_refused_keeps_its_reason_when_the_rest_goes_through_only_after_a_doubt() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Interference.Refusal(30001));
    chat.interfereWithDeletion(new LostAnswer());

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(
            remaining(
                names("group-32"), names(), names(numberedNames(0, 32)), scripted(30001), 8, 5));
    assertThat(outcome.conclusive()).isTrue();
  }

  @Test
  void an_account_of_which_something_may_still_be_deleted_is_not_concluded_by_a_refusal() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Interference.Refusal(30001));
    IntStream.range(0, 4).forEach(n -> chat.interfereWithDeletion(new Unreachable()));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names(numberedNames(0, 33)), NO_CONNECTION, 7, 7));
    assertThat(outcome.conclusive()).isFalse();
  }

  @Test
  void a_refusal_that_cannot_be_looked_into_before_the_deadline_does_not_conclude_the_rest() {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Interference.Refusal(30001));
    FriendGroupGateway slow = new SlowGateway(chat, clock, TIMEOUT);

    DeletionOutcome outcome =
        deletion(slow, 3, this::save, numberedNames(0, 33)).beginSaved(Set.of()).end().get();

    assertThat(outcome.remaining()).isEqualTo(names(numberedNames(0, 33)));
    assertThat(outcome.conclusive()).isFalse();
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice " + List.of(numberedNames(0, 32)));
  }

  @ParameterizedTest
  @ValueSource(longs = {30004, 60010, 70001})
  void a_refusal_that_says_nothing_about_the_request_ends_the_account_for_now(long code) {
    alice(7, numbered(33));
    chat.interfereWithDeletion(new Interference.Refusal(code));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names(numberedNames(0, 33)), scripted(code), 7, 2));
    assertThat(outcome.conclusive()).isFalse();
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice " + List.of(numberedNames(0, 32)));
  }

  @ParameterizedTest
  @ValueSource(longs = {30008, 72010})
  void a_chat_that_is_too_busy_is_asked_again_and_then_certainly_deleted_nothing(long code) {
    alice(7, numbered(33));
    IntStream.range(0, 4).forEach(n -> chat.interfereWithDeletion(new Interference.Refusal(code)));

    DeletionOutcome outcome = delete(numberedNames(0, 33));

    String sent = "delete alice " + List.of(numberedNames(0, 32));
    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names(numberedNames(0, 33)), scripted(code), 7, 5));
    assertThat(outcome.conclusive()).isFalse();
    assertThat(chat.calls()).containsExactly("find alice", sent, sent, sent, sent);
  }

  @Test
  void without_a_backup_groups_are_deleted_unread_and_absent_ones_count_as_deleted() {
    alice(7, group("family"), group("gym"));

    DeletionOutcome outcome = deletion(3, "school", "family").deleteUnread(false);

    assertThat(outcome).isEqualTo(done(names("school", "family"), names(), 8, 1));
    assertThat(chat.calls()).containsExactly("delete alice [school, family]");
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("gym"));
  }

  @Test
  void without_a_backup_doubt_is_settled_by_reading_all_the_same() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new LostAnswer());

    DeletionOutcome outcome = deletion(3, "family").deleteUnread(false);

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 2));
    assertThat(chat.calls()).containsExactly("delete alice [family]", "find alice");
  }

  @Test
  void without_a_backup_an_absent_group_that_chat_refuses_does_not_keep_the_others() {
    chat.answerAbsentGroups(AbsentGroup.REFUSED);
    alice(7, group("family"));

    DeletionOutcome outcome = deletion(3, "school", "family").deleteUnread(false);

    assertThat(outcome).isEqualTo(done(names("school", "family"), names(), 8, 3));
    assertThat(chat.calls())
        .containsExactly("delete alice [school, family]", "find alice", "delete alice [family]");
  }

  @Test
  void without_a_backup_an_unknown_account_is_refused_once() {
    DeletionOutcome outcome = deletion(3, numberedNames(0, 33)).deleteUnread(false);

    assertThat(outcome.remaining()).isEqualTo(names(numberedNames(0, 33)));
    assertThat(outcome.conclusive()).isTrue();
    assertThat(chat.calls())
        .containsExactly("delete alice " + List.of(numberedNames(0, 32)), "find alice");
  }

  @Test
  void without_a_backup_what_was_never_sent_certainly_remains() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Unreachable());

    DeletionOutcome outcome = deletion(0, "family").deleteUnread(false);

    assertThat(outcome)
        .isEqualTo(remaining(names(), names(), names("family"), NO_CONNECTION, 0, 1));
  }

  @Test
  void without_a_backup_an_earlier_run_may_have_deleted_anything() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Unreachable());

    DeletionOutcome outcome = deletion(0, "family").deleteUnread(true);

    assertThat(outcome).isEqualTo(doubtful(names(), names(), names("family"), NO_CONNECTION, 0, 1));
  }

  @Test
  void without_a_backup_a_look_settles_what_an_earlier_run_did() {
    alice(7, group("family"));
    chat.interfereWithDeletion(new Interference.Refusal(30001));

    DeletionOutcome outcome = deletion(3, "school", "family").deleteUnread(true);

    assertThat(outcome).isEqualTo(done(names("school", "family"), names(), 8, 3));
  }

  @Test
  void a_group_is_kept_whose_members_chat_does_not_all_name() {
    alice(7, half("family", 3, BOB, CAROL), group("gym"), untold("work"));

    DeletionOutcome outcome = delete("family", "gym", "work");

    assertThat(outcome)
        .isEqualTo(
            new DeletionOutcome(
                ALICE,
                names("gym"),
                names(),
                names("family", "work"),
                names(),
                Optional.of(
                    new Breakdown(
                        "a backup would be incomplete: Chat names 2 of the 3 members of 'family';"
                            + " Chat does not tell who is in 'work'",
                        Remedy.GIVE_UP,
                        true,
                        "delete it with --no-backup, for good; reading it again does not help")),
                8,
                2));
    assertThat(saved).containsExactly(new Saved(List.of(group("gym")), List.of("find alice")));
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [gym]");
  }

  @Test
  void an_incomplete_group_that_is_not_asked_for_keeps_no_other_from_being_deleted() {
    alice(7, half("family", 3, BOB), group("gym"));

    assertThat(delete("gym")).isEqualTo(done(names("gym"), names(), 8, 2));
  }

  @Test
  void an_incomplete_group_is_deleted_when_nothing_is_saved_anyway() {
    alice(7, half("family", 3, BOB));
    chat.interfereWithDeletion(new LostRequest());

    DeletionOutcome outcome = unsaved("family").deleteUnread(false);

    assertThat(outcome).isEqualTo(done(names("family"), names(), 8, 3));
    assertThat(saved).isEmpty();
  }

  @Test
  void a_group_that_looking_again_finds_incomplete_is_kept_from_then_on() {
    alice(7, group("family", BOB));
    chat.interfereWithDeletion(new LostRequest());

    DeletionOutcome outcome =
        deletion(chat, 3, groups -> alice(8, half("family", 3, BOB)), "family")
            .beginSaved(Set.of())
            .end()
            .get();

    assertThat(outcome.remaining()).isEqualTo(names("family"));
    assertThat(outcome.conclusive()).isTrue();
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @Test
  void a_preview_says_what_would_be_deleted_and_changes_nothing() {
    alice(7, group("family", BOB), group("gym"));

    DeletionOutcome outcome = deletion(3, "school", "family").preview();

    assertThat(outcome).isEqualTo(done(names("family"), names("school"), 7, 1));
    assertThat(chat.calls()).containsExactly("find alice");
    assertThat(chat.groups(ALICE))
        .isEqualTo(new FriendGroups(ALICE, 7, List.of(group("family", BOB), group("gym"))));
    assertThat(saved).isEmpty();
  }

  @Test
  void a_preview_names_what_could_not_be_deleted() {
    DeletionOutcome outcome = deletion(3, "family").preview();

    assertThat(outcome.remaining()).isEqualTo(names("family"));
    assertThat(outcome.problem().map(Problem::remedy)).contains(Remedy.CORRECT_REQUEST);
  }

  private DeletionOutcome delete(String... names) {
    return deletion(3, names).beginSaved(Set.of()).end().get();
  }

  private AccountDeletion unsaved(String... names) {
    return new AccountDeletion(
        UnpacedGateway.of(chat, clock, UnpacedGateway.limits(TIMEOUT, 3)),
        new AccountPlan(ALICE, names(names)),
        Operation.within(TIMEOUT, clock),
        Optional.empty());
  }

  private static FriendGroup half(String name, int counted, Member... known) {
    return new FriendGroup(
        new GroupName(name), new LinkedHashSet<>(List.of(known)), OptionalInt.of(counted));
  }

  private static FriendGroup untold(String name) {
    return new FriendGroup(new GroupName(name), Set.of(), OptionalInt.empty());
  }

  private AccountDeletion deletion(int retries, String... names) {
    return deletion(chat, retries, this::save, names);
  }

  private AccountDeletion deletion(
      FriendGroupGateway gateway, int retries, Consumer<List<FriendGroup>> save, String... names) {
    return new AccountDeletion(
        UnpacedGateway.of(gateway, clock, UnpacedGateway.limits(TIMEOUT, retries)),
        new AccountPlan(ALICE, names(names)),
        Operation.within(TIMEOUT, clock),
        Optional.of(
            groups -> {
              save.accept(groups);
              return Saving.DONE;
            }));
  }

  private void unreachableForFinding(int times) {
    IntStream.range(0, times).forEach(n -> chat.interfere(new Unreachable()));
  }

  private void unreadableAfterOneLook() {
    chat.interfere(new Meanwhile(() -> {}));
    unreachableForFinding(4);
  }

  private void save(List<FriendGroup> groups) {
    saved.add(new Saved(groups, chat.calls()));
  }

  private void alice(long sequence, FriendGroup... groups) {
    chat.put(new Contacts(Set.of(BOB, CAROL), new FriendGroups(ALICE, sequence, List.of(groups))));
  }

  private static DeletionOutcome done(
      List<GroupName> deleted, List<GroupName> absent, long sequence, int calls) {
    return new DeletionOutcome(
        ALICE, deleted, absent, List.of(), List.of(), Optional.empty(), sequence, calls);
  }

  private static DeletionOutcome remaining(
      List<GroupName> deleted,
      List<GroupName> absent,
      List<GroupName> remaining,
      Problem problem,
      long sequence,
      int calls) {
    return new DeletionOutcome(
        ALICE, deleted, absent, remaining, List.of(), Optional.of(problem), sequence, calls);
  }

  private static DeletionOutcome doubtful(
      List<GroupName> deleted,
      List<GroupName> absent,
      List<GroupName> doubtful,
      Problem problem,
      long sequence,
      int calls) {
    return new DeletionOutcome(
        ALICE, deleted, absent, List.of(), doubtful, Optional.of(problem), sequence, calls);
  }

  private static Problem scripted(long code) {
    return new Refusal(new ErrorCode(code), "scripted", "");
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), Set.of(members));
  }

  private static FriendGroup[] numbered(int count) {
    return Stream.of(numberedNames(0, count)).map(name -> group(name)).toArray(FriendGroup[]::new);
  }

  private static String[] numberedNames(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "group-" + n).toArray(String[]::new);
  }

  private static List<GroupName> names(String... names) {
    return Stream.of(names).map(GroupName::new).toList();
  }
}
