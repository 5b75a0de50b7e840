package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PartialRestoreTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");
  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofSeconds(30), 0);

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final InMemoryDeletionLedger ledger = new InMemoryDeletionLedger();
  private final Stop stop = new Stop();
  private final List<String> told = new ArrayList<>();
  private final List<Long> expected = new ArrayList<>();
  private JobNumber job;

  /** Family and work of both, and gym, which one of them did not have. */
  @BeforeEach
  void deleteGroupsOfBoth() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (Account account : List.of(ALICE, BOB)) {
        chat.put(new Contacts(Set.of(), FriendGroups.none(account)));
        List.of(FAMILY, WORK, GYM).forEach(name -> draft.add(account, name));
      }
      job = draft.accept("app 1", true);
    }
    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                task.save(List.of(group(FAMILY), group(WORK)));
                task.record(
                    new DeletionOutcome(
                        task.plan().account(),
                        List.of(FAMILY, WORK),
                        List.of(GYM),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        4,
                        2));
              });
    }
  }

  @Test
  void only_the_groups_asked_for_come_back() {
    RestoreReport report = restore(groups(Map.of(ALICE, Set.of(FAMILY, GYM), BOB, Set.of(GYM))));

    assertThat(report)
        .isEqualTo(new RestoreReport(job, 1, 1, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(told).containsExactly("alice: restored [family], missing []");
    assertThat(expected).containsExactly(1L);
    assertThat(chat.groups(ALICE).names()).containsExactly(FAMILY);
    assertThat(chat.groups(BOB).names()).isEmpty();
  }

  @Test
  void after_a_stop_an_account_of_which_some_groups_came_back_is_restored_as_a_whole() {
    chat.interfere(new Interference.Meanwhile(stop::request));
    RestoreReport some = restore(groups(Map.of(ALICE, Set.of(WORK), BOB, Set.of(WORK))));

    RestoreReport all = again(RestoreSelection.everything());

    assertThat(some.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(all.accounts()).isEqualTo(2);
    assertThat(chat.groups(ALICE).names()).containsExactlyInAnyOrder(FAMILY, WORK);
    assertThat(chat.groups(BOB).names()).containsExactlyInAnyOrder(FAMILY, WORK);
  }

  @Test
  void a_restore_of_some_groups_leaves_one_of_everything_where_it_stopped() {
    chat.interfere(new Interference.Meanwhile(stop::request));
    RestoreReport interrupted = restore(RestoreSelection.everything());
    RestoreReport some = again(groups(Map.of(ALICE, Set.of(WORK))));

    RestoreReport rest = again(RestoreSelection.everything());

    assertThat(interrupted.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(some.groups()).isEqualTo(1);
    assertThat(rest)
        .isEqualTo(new RestoreReport(job, 1, 2, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(told)
        .containsExactly(
            "alice: restored [family, work], missing []",
            "alice: restored [work], missing []",
            "bob: restored [family, work], missing []");
  }

  @Test
  void what_is_asked_for_comes_back_though_a_restore_that_was_interrupted_had_put_it_back() {
    chat.interfere(new Interference.Meanwhile(stop::request));
    restore(RestoreSelection.everything());
    chat.put(new Contacts(Set.of(), FriendGroups.none(ALICE)));

    assertThat(preview(groups(Map.of(ALICE, Set.of(FAMILY)))))
        .containsExactly(wouldBe(ALICE, FAMILY));
    RestoreReport group = again(groups(Map.of(ALICE, Set.of(FAMILY))));
    RestoreReport account = again(RestoreSelection.of(Set.of(ALICE)));

    assertThat(group.groups()).isEqualTo(1);
    assertThat(account.groups()).isEqualTo(2);
    assertThat(chat.groups(ALICE).names()).containsExactlyInAnyOrder(FAMILY, WORK);
  }

  @Test
  void what_is_asked_for_and_was_interrupted_is_attended_to_as_a_whole_the_next_time() {
    RestoreSelection both = RestoreSelection.of(Set.of(ALICE, BOB));
    chat.interfere(new Interference.Meanwhile(stop::request));
    restore(both);

    RestoreReport next = again(both);

    assertThat(next.accounts()).isEqualTo(2);
    assertThat(expected).containsExactly(2L, 2L);
  }

  @Test
  void a_preview_shows_what_a_restore_would_bring_back_and_changes_nothing() {
    RestoreSelection some = groups(Map.of(ALICE, Set.of(FAMILY, GYM), BOB, Set.of(GYM)));

    assertThat(preview(some)).containsExactly(wouldBe(ALICE, FAMILY));
    assertThat(preview(RestoreSelection.of(Set.of(BOB))))
        .containsExactly(wouldBe(BOB, FAMILY, WORK));
    assertThat(preview(RestoreSelection.everything()))
        .containsExactly(wouldBe(ALICE, FAMILY, WORK), wouldBe(BOB, FAMILY, WORK));
    assertThat(chat.groups(ALICE).names()).isEmpty();
    assertThat(ledger.job(job).orElseThrow().restoration()).isEmpty();
  }

  @Test
  void a_preview_is_shown_while_somebody_else_has_the_job() {
    try (DeletionLedger.Run run = ledger.run(job)) {
      assertThat(run.job().number()).isEqualTo(job);
      assertThat(preview(RestoreSelection.everything())).hasSize(2);
    }
  }

  @Test
  void a_preview_is_for_a_job_with_a_backup_in_the_same_chat() {
    JobNumber without;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      without = draft.accept("app 1", false);
    }
    RestoreSelection all = RestoreSelection.everything();

    assertThatThrownBy(() -> restoring("app 2").preview(job, all))
        .isInstanceOf(OtherChatException.class)
        .hasMessage("job 1 is for app 1, but this is app 2");
    assertThatThrownBy(() -> restoring("app 1").preview(without, all))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("job 2 ran without a backup; nothing of it can be restored");
    assertThatThrownBy(() -> restoring("app 1").preview(new JobNumber(3), all))
        .isInstanceOf(NoSuchElementException.class);
  }

  private List<RestoreOutcome> preview(RestoreSelection only) {
    try (Stream<RestoreOutcome> shown = restoring("app 1").preview(job, only)) {
      return shown.toList();
    }
  }

  private static RestoreOutcome wouldBe(Account account, GroupName... names) {
    return new RestoreOutcome(account, List.of(names), List.of(), List.of(), Optional.empty(), 0);
  }

  private static FriendGroup group(GroupName name) {
    return new FriendGroup(name, Set.of());
  }

  private static RestoreSelection groups(Map<Account, Set<GroupName>> groups) {
    return RestoreSelection.of(groups);
  }

  private RestoreReport restore(RestoreSelection only) {
    return restoring("app 1").restore(job, only, log(), stop);
  }

  /** After a stop. */
  private RestoreReport again(RestoreSelection only) {
    return restoring("app 1").restore(job, only, log(), new Stop());
  }

  private RunObserver<RestoreOutcome> log() {
    return new RunObserver<>() {
      @Override
      public void expected(long accounts) {
        expected.add(accounts);
      }

      @Override
      public void concluded(RestoreOutcome outcome) {
        told.add(
            outcome.account()
                + ": restored "
                + outcome.restored()
                + ", missing "
                + outcome.missing());
      }
    };
  }

  private JobRestoring restoring(String app) {
    FakeClock clock = new FakeClock();
    return new JobRestoring(
        UnpacedGateway.of(chat, clock, LIMITS), ledger, clock, new JobSettings(app, LIMITS, 1));
  }
}
