package dev.friendgroups.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome.Rejection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link DeletionLedger} keeps to. Extend it, and say how a ledger is opened. */
public abstract class DeletionLedgerContract {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456789Z");
  private static final String CHAT = "app 1400000000 in sgp";
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account CAROL = new Account("carol");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");
  private static final Member DAVE = new Member("dave");
  private static final Member EVE = new Member("eve");
  private static final JobNumber UNKNOWN = new JobNumber(4711);
  private static final Problem REFUSED =
      new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "Err_SNS_Account_Not_Exist", "no such account");
  private static final Problem BUSY = new Refusal(ErrorCode.WRITE_CONFLICT, "busy", "");
  private static final Problem CUT_OFF =
      new Breakdown("no answer in time", Remedy.TRY_AGAIN, false);
  private static final Problem NOT_REACHED = new Breakdown("no connection", Remedy.TRY_AGAIN, true);

  private DeletionLedger ledger;

  /** What a task said of itself. */
  private record Pending(AccountPlan plan, Set<GroupName> saved) {}

  /** The tasks of a run, by account. */
  private record Tasks(List<DeletionLedger.DeletionTask> all) {
    void save(Account account, FriendGroup... groups) {
      of(account).save(List.of(groups));
    }

    void record(DeletionOutcome outcome) {
      of(outcome.account()).record(outcome);
    }

    private DeletionLedger.DeletionTask of(Account account) {
      return all.stream()
          .filter(task -> task.plan().account().equals(account))
          .findFirst()
          .orElseThrow(() -> new AssertionError("there is no task for " + account));
    }
  }

  /** The tasks of a restore, by account. */
  private record RestoreTasks(
      DeletionLedger.Restore restore, List<DeletionLedger.RestoreTask> all) {
    void record(RestoreOutcome outcome) {
      all.stream()
          .filter(task -> task.groups().account().equals(outcome.account()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nothing to restore of " + outcome.account()))
          .record(outcome);
    }

    void finish() {
      restore.finish();
    }
  }

  /**
   * Opens a ledger without jobs; the contract closes it.
   *
   * @param clock dates the jobs
   */
  protected abstract DeletionLedger open(InstantSource clock);

  @BeforeEach
  public void openLedger() {
    ledger = open(InstantSource.fixed(NOW));
  }

  @AfterEach
  public void closeLedger() {
    ledger.close();
  }

  @Test
  public void a_new_ledger_has_no_jobs() {
    assertThat(ledger.jobs()).isEmpty();
    assertThat(ledger.job(new JobNumber(1))).isEmpty();
  }

  @Test
  public void a_draft_groups_names_by_account_and_drops_what_was_said_before() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, WORK);
      draft.add(BOB, FAMILY);
      draft.add(ALICE, FAMILY);
      draft.add(ALICE, WORK);
      draft.add(BOB, FAMILY);

      assertThat(draft.size()).isEqualTo(new PlanSize(2, 3, 2, 2));
      assertThat(accounts(draft))
          .containsExactlyInAnyOrder(plan(ALICE, WORK, FAMILY), plan(BOB, FAMILY));
    }
  }

  @Test
  public void a_draft_tells_names_apart_by_every_character() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      Stream.of("work", "Work", "work ", "wörk", "wo\u0308rk", "ｗork")
          .forEach(name -> draft.add(ALICE, new GroupName(name)));

      assertThat(draft.size()).isEqualTo(new PlanSize(1, 6, 0, 1));
    }
  }

  @Test
  public void a_draft_counts_a_deletion_for_each_thirty_two_names_begun() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      names(32).forEach(name -> draft.add(ALICE, name));
      names(33).forEach(name -> draft.add(BOB, name));

      assertThat(draft.size()).isEqualTo(new PlanSize(2, 65, 0, 3));
    }
  }

  @Test
  public void the_accounts_of_a_draft_can_be_asked_for_again_and_come_in_the_same_order() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      IntStream.range(0, 100).forEach(n -> draft.add(new Account("account-" + n), FAMILY));

      List<AccountPlan> first = accounts(draft);

      assertThat(first).hasSize(100);
      assertThat(accounts(draft)).isEqualTo(first);
      assertThat(tasksOf(draft.accept(CHAT, true)))
          .extracting(Pending::plan)
          .containsExactlyElementsOf(first);
      assertThat(accounts(draft)).isEqualTo(first);
    }
  }

  @Test
  public void nothing_is_added_to_a_draft_after_its_size_was_asked_for() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();

      assertThatThrownBy(() -> draft.add(ALICE, WORK)).isInstanceOf(IllegalStateException.class);
      assertThat(draft.size()).isEqualTo(new PlanSize(1, 1, 0, 1));
    }
  }

  @Test
  public void a_draft_closed_without_accepting_leaves_no_trace() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();
    }

    assertThat(ledger.jobs()).isEmpty();
    assertThat(accepted(plan(BOB, WORK))).isEqualTo(new JobNumber(1));
  }

  @Test
  public void drafts_do_not_touch_each_other() {
    try (DeletionLedger.Draft one = ledger.draft();
        DeletionLedger.Draft other = ledger.draft()) {
      one.add(ALICE, FAMILY);
      other.add(BOB, WORK);

      assertThat(accounts(one)).containsExactly(plan(ALICE, FAMILY));
      assertThat(accounts(other)).containsExactly(plan(BOB, WORK));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  public void accepting_a_draft_makes_it_a_job(boolean backup) {
    JobNumber number = accepted(backup, plan(ALICE, FAMILY, WORK), plan(BOB, GYM));

    Job job =
        new Job(
            number,
            NOW,
            CHAT,
            backup,
            new PlanSize(2, 3, 0, 2),
            Job.State.UNFINISHED,
            JobTotals.NONE);
    assertThat(ledger.job(number)).contains(job);
    assertThat(ledger.jobs()).containsExactly(job);
    try (DeletionLedger.Run run = ledger.run(number)) {
      assertThat(run.job()).isEqualTo(job);
    }
  }

  @Test
  public void jobs_are_listed_newest_first_under_ascending_numbers() {
    JobNumber first = accepted(plan(ALICE, FAMILY));
    JobNumber second = accepted(plan(ALICE, FAMILY));
    JobNumber third = accepted(plan(ALICE, FAMILY));

    assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
    assertThat(ledger.jobs()).extracting(Job::number).containsExactly(third, second, first);
  }

  @Test
  public void the_number_of_a_forgotten_job_is_not_given_again() {
    JobNumber forgotten = accepted(plan(ALICE, FAMILY));
    ledger.forget(forgotten);

    assertThat(accepted(plan(ALICE, FAMILY))).isGreaterThan(forgotten);
  }

  @Test
  public void every_account_of_a_new_job_is_a_task_once_with_nothing_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM), plan(CAROL, FAMILY));

    assertThat(tasksOf(job))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK), Set.of()),
            new Pending(plan(BOB, GYM), Set.of()),
            new Pending(plan(CAROL, FAMILY), Set.of()));
  }

  @Test
  public void an_account_with_a_conclusive_outcome_is_no_task_on_the_next_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    run(
        job,
        tasks -> {
          tasks.record(deleted(ALICE, FAMILY));
          tasks.record(failed(BOB, REFUSED, FAMILY));
        });

    assertThat(tasksOf(job)).containsExactly(new Pending(plan(CAROL, FAMILY), Set.of()));
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  public void an_account_is_a_task_again_unless_the_remedy_concludes(Remedy remedy) {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(job, tasks -> tasks.record(failed(ALICE, new Breakdown("broken", remedy, true), FAMILY)));

    assertThat(tasksOf(job)).hasSize(remedy.concludes() ? 0 : 1);
    assertThat(state(job))
        .isEqualTo(remedy.concludes() ? Job.State.FINISHED : Job.State.UNFINISHED);
  }

  @Test
  public void a_task_that_was_not_concluded_comes_once_within_one_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    List<Account> seen = new ArrayList<>();

    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                seen.add(task.plan().account());
                task.record(inDoubt(task.plan().account(), CUT_OFF, FAMILY));
              });
    }

    assertThat(seen).containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  public void a_task_names_what_an_earlier_run_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, FAMILY));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));

    assertThat(tasksOf(job))
        .containsExactlyInAnyOrder(
            new Pending(plan(ALICE, FAMILY, WORK, GYM), Set.of(FAMILY, WORK)),
            new Pending(plan(BOB, FAMILY), Set.of()));
  }

  @Test
  public void backing_up_again_adds_members_to_the_same_groups_and_keeps_the_others() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE)));
    run(job, tasks -> tasks.save(ALICE, group(WORK, EVE), group(GYM)));

    assertThat(tasksOf(job))
        .containsExactly(new Pending(plan(ALICE, FAMILY, WORK, GYM), Set.of(FAMILY, WORK, GYM)));
    assertThat(restorableGroups(job))
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, DAVE, EVE), group(GYM));
  }

  @Test
  public void backing_up_after_an_inconclusive_outcome_keeps_what_was_saved_before_it() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
        });

    assertThat(tasksOf(job))
        .containsExactly(new Pending(plan(ALICE, FAMILY, WORK), Set.of(FAMILY, WORK)));
  }

  @Test
  public void a_task_does_not_name_what_an_earlier_run_certainly_left() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY), group(WORK), group(GYM));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(GYM),
                  Optional.of(CUT_OFF),
                  7,
                  3));
        });

    assertThat(savedOf(ALICE, job))
        .as("names that the earlier run deleted or may have deleted")
        .containsExactlyInAnyOrder(FAMILY, GYM);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  public void an_account_in_doubt_is_a_task_again_whatever_the_remedy(Remedy remedy) {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(job, tasks -> tasks.record(inDoubt(ALICE, new Breakdown("broken", remedy, false), FAMILY)));

    assertThat(tasksOf(job)).hasSize(1);
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);
  }

  @Test
  public void a_job_is_finished_when_every_account_has_a_conclusive_outcome() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));

    run(job, tasks -> tasks.record(deleted(ALICE, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);

    run(job, tasks -> tasks.record(inDoubt(BOB, CUT_OFF, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.UNFINISHED);

    run(job, tasks -> tasks.record(deleted(BOB, FAMILY)));
    assertThat(state(job)).isEqualTo(Job.State.FINISHED);
    assertThat(tasksOf(job)).isEmpty();
  }

  @Test
  public void a_job_without_accounts_is_finished_from_the_beginning() {
    assertThat(state(accepted())).isEqualTo(Job.State.FINISHED);
  }

  @Test
  public void totals_add_up_the_outcomes() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, WORK), plan(CAROL, GYM));
    run(
        job,
        tasks -> {
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(GYM),
                  List.of(WORK),
                  List.of(),
                  Optional.of(REFUSED),
                  7,
                  3));
          tasks.record(deleted(BOB, WORK));
        });

    assertThat(totals(job)).isEqualTo(new JobTotals(2, 1, 2, 1, 1, 5));
  }

  @Test
  public void totals_count_an_account_once_by_its_last_outcome() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, WORK));
    run(
        job,
        tasks -> {
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.record(inDoubt(BOB, CUT_OFF, WORK));
        });
    run(job, tasks -> tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK)));
    run(
        job,
        tasks -> {
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.record(deleted(ALICE, FAMILY, WORK));
        });

    assertThat(totals(job)).isEqualTo(new JobTotals(2, 1, 2, 0, 1, 3));
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(deleted(ALICE, FAMILY, WORK), inDoubt(BOB, CUT_OFF, WORK));
  }

  @Test
  public void a_run_shows_the_job_as_it_was_when_the_run_began() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks().next().record(deleted(ALICE, FAMILY));

      assertThat(run.job().state()).isEqualTo(Job.State.UNFINISHED);
      assertThat(run.job().totals()).isEqualTo(JobTotals.NONE);
    }
  }

  @Test
  public void nobody_else_has_a_job_while_it_is_run() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run held = ledger.run(job)) {
      assertBusy(held.job().number());
    }

    assertFree(job);
  }

  @Test
  public void nobody_else_has_a_job_while_it_is_restored() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Restore held = ledger.restore(job, Set.of())) {
      assertBusy(held.job().number());
    }

    assertFree(job);
  }

  @Test
  public void closing_a_run_again_does_not_take_the_job_from_somebody_else() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run early = ledger.run(job);
    early.close();

    try (DeletionLedger.Run late = ledger.run(job)) {
      early.close();

      assertBusy(late.job().number());
    }
  }

  @Test
  public void closing_a_restore_again_does_not_take_the_job_from_somebody_else() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Restore early = ledger.restore(job, Set.of());
    early.close();

    try (DeletionLedger.Run late = ledger.run(job)) {
      early.close();

      assertBusy(late.job().number());
    }
  }

  @Test
  public void a_closed_run_takes_nothing_more() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run closed = ledger.run(job);
    DeletionLedger.DeletionTask task = closed.tasks().next();
    closed.close();

    assertThatThrownBy(() -> task.save(List.of(group(FAMILY))))
        .as("saving with the task of a closed run")
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> task.record(deleted(ALICE, FAMILY)))
        .as("recording with the task of a closed run")
        .isInstanceOf(IllegalStateException.class);
    assertThat(tasksOf(job)).containsExactly(new Pending(plan(ALICE, FAMILY), Set.of()));
    assertThat(outcomesOf(job)).isEmpty();
  }

  @Test
  public void a_closed_run_takes_nothing_more_while_somebody_else_runs_the_job() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionLedger.Run closed = ledger.run(job);
    DeletionLedger.DeletionTask task = closed.tasks().next();
    closed.close();

    try (DeletionLedger.Run other = ledger.run(job)) {
      assertThatThrownBy(() -> task.save(List.of(group(FAMILY))))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> task.record(deleted(ALICE, FAMILY)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(other.tasks()).hasNext();
    }
  }

  @Test
  public void a_closed_restore_takes_nothing_more() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    DeletionLedger.Restore closed = ledger.restore(job, Set.of());
    DeletionLedger.RestoreTask task = closed.tasks().next();
    closed.close();

    assertThatThrownBy(() -> task.record(restored(ALICE)))
        .as("recording with the task of a closed restore")
        .isInstanceOf(IllegalStateException.class);
    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(ALICE);
  }

  @Test
  public void different_jobs_are_run_at_the_same_time() {
    JobNumber one = accepted(plan(ALICE, FAMILY));
    JobNumber other = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run oneRun = ledger.run(one);
        DeletionLedger.Run otherRun = ledger.run(other)) {
      oneRun.tasks().next().save(List.of(group(FAMILY, DAVE)));
      otherRun.tasks().next().record(deleted(ALICE, FAMILY));
    }

    assertThat(state(one)).isEqualTo(Job.State.UNFINISHED);
    assertThat(state(other)).isEqualTo(Job.State.FINISHED);
    assertThat(restorableGroups(one)).containsExactly(group(FAMILY, DAVE));
    assertThat(restorable(other)).isEmpty();
  }

  @Test
  public void many_threads_share_one_run() {
    List<AccountPlan> plans =
        IntStream.range(0, 200).mapToObj(n -> plan(new Account("account-" + n), FAMILY)).toList();
    JobNumber job = accepted(plans.toArray(AccountPlan[]::new));

    try (DeletionLedger.Run run = ledger.run(job)) {
      list(run.tasks()).parallelStream()
          .forEach(
              task -> {
                Account account = task.plan().account();
                task.save(List.of(group(FAMILY, new Member(account.id()))));
                task.record(deleted(account, FAMILY));
              });
    }

    assertThat(state(job)).isEqualTo(Job.State.FINISHED);
    assertThat(totals(job)).isEqualTo(new JobTotals(200, 0, 200, 0, 0, 400));
    assertThat(restorable(job))
        .hasSize(200)
        .allSatisfy(
            backup ->
                assertThat(backup.groups())
                    .containsExactly(group(FAMILY, new Member(backup.account().id()))));
  }

  @Test
  public void there_is_nothing_to_restore_where_nothing_was_backed_up() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    run(job, tasks -> tasks.record(deleted(ALICE, FAMILY)));

    assertThat(restorable(job)).isEmpty();
  }

  @Test
  public void restoring_brings_back_deleted_groups_with_their_members_in_order() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, EVE, DAVE), group(WORK));
          tasks.record(deleted(ALICE, FAMILY, WORK));
          tasks.save(BOB, group(GYM, DAVE));
          tasks.record(deleted(BOB, GYM));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(of(ALICE, restorable).groups())
        .containsExactlyInAnyOrder(group(FAMILY, EVE, DAVE), group(WORK));
    assertThat(of(ALICE, restorable).groups())
        .filteredOn(group -> group.name().equals(FAMILY))
        .flatMap(group -> List.copyOf(group.members()))
        .containsExactly(EVE, DAVE);
    assertThat(of(BOB, restorable).groups()).containsExactly(group(GYM, DAVE));
  }

  @Test
  public void restoring_leaves_out_groups_that_chat_certainly_kept() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(),
                  Optional.of(REFUSED),
                  7,
                  3));
          tasks.save(BOB, group(FAMILY, DAVE));
          tasks.record(failed(BOB, REFUSED, FAMILY));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactly(ALICE);
    assertThat(of(ALICE, restorable).groups()).containsExactly(group(FAMILY, DAVE));
  }

  @Test
  public void restoring_brings_back_groups_that_may_have_been_deleted() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(inDoubt(ALICE, CUT_OFF, FAMILY, WORK));
          tasks.save(BOB, group(FAMILY, EVE));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable).extracting(FriendGroups::account).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(of(ALICE, restorable).groups())
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK));
    assertThat(of(BOB, restorable).groups()).containsExactly(group(FAMILY, EVE));
  }

  @Test
  public void restoring_leaves_out_groups_that_chat_certainly_kept_for_now() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK, DAVE), group(GYM));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(GYM),
                  Optional.of(CUT_OFF),
                  7,
                  3));
          tasks.save(BOB, group(FAMILY, EVE));
          tasks.record(failed(BOB, BUSY, FAMILY));
        });

    List<FriendGroups> restorable = restorable(job);

    assertThat(restorable)
        .as("accounts of which something was deleted, or may have been")
        .extracting(FriendGroups::account)
        .containsExactly(ALICE);
    assertThat(of(ALICE, restorable).groups())
        .as("what was deleted or is in doubt, without what certainly remains")
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(GYM));
  }

  @Test
  public void restoring_leaves_out_groups_that_were_gone_before_anything_was_deleted() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(failed(ALICE, BUSY, FAMILY));
        });
    run(
        job,
        tasks ->
            tasks.record(
                new DeletionOutcome(
                    ALICE,
                    List.of(),
                    List.of(FAMILY),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    8,
                    1)));

    assertThat(restorable(job)).as("groups that somebody else deleted").isEmpty();
  }

  @Test
  public void what_is_saved_is_in_doubt_until_the_next_outcome_whatever_was_recorded_before() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK, GYM));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(failed(ALICE, BUSY, FAMILY, WORK, GYM));
        });
    run(job, tasks -> tasks.save(ALICE, group(WORK, EVE)));

    assertThat(savedOf(ALICE, job))
        .as("names that a run which recorded nothing may have deleted")
        .containsExactlyInAnyOrder(FAMILY, WORK);
    assertThat(restorableGroups(job))
        .as("all that was ever saved of the account")
        .containsExactlyInAnyOrder(group(FAMILY, DAVE), group(WORK, EVE));
  }

  @Test
  public void the_next_outcome_settles_what_was_in_doubt() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(WORK));
          tasks.record(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(),
                  Optional.of(BUSY),
                  8,
                  3));
        });

    assertThat(savedOf(ALICE, job)).containsExactly(FAMILY);
    assertThat(restorableGroups(job)).containsExactly(group(FAMILY, DAVE));
  }

  @Test
  public void saving_after_an_outcome_of_the_same_run_puts_all_in_doubt_again() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY), group(WORK));
          tasks.record(failed(ALICE, BUSY, FAMILY, WORK));
          tasks.save(ALICE, group(WORK));
        });

    assertThat(restorableGroups(job)).containsExactlyInAnyOrder(group(FAMILY), group(WORK));
  }

  @Test
  public void only_the_accounts_asked_for_are_restored() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);

    assertThat(restorable(job, Set.of(ALICE, CAROL, new Account("ghost"))))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, CAROL);
  }

  @Test
  public void an_interrupted_restore_goes_on_where_it_stopped() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);
    restore(job, tasks -> tasks.record(restored(ALICE)));
    restore(job, tasks -> tasks.record(restored(BOB)));

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(CAROL);
  }

  @Test
  public void a_finished_restore_is_followed_by_one_from_the_beginning() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
          tasks.finish();
        });

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  public void an_account_is_to_be_restored_again_unless_the_remedy_concludes(Remedy remedy) {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    restore(job, tasks -> tasks.record(notRestored(ALICE, new Breakdown("broken", remedy, true))));

    assertThat(restorable(job)).hasSize(remedy.concludes() ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  public void an_account_is_to_be_restored_again_while_nobody_knows_what_became_of_it(
      Remedy remedy) {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);
    restore(job, tasks -> tasks.record(notRestored(ALICE, new Breakdown("broken", remedy, false))));

    assertThat(restorable(job)).hasSize(1);
  }

  @Test
  public void an_account_whose_member_stayed_outside_counts_as_restored() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    Rejection rejection =
        new Rejection(
            FAMILY,
            new RejectedMember(DAVE, new Refusal(ErrorCode.NOT_A_FRIEND, "not a friend", "")));
    restore(
        job,
        tasks ->
            tasks.record(
                new RestoreOutcome(
                    ALICE, List.of(FAMILY), List.of(rejection), List.of(), Optional.empty(), 1)));

    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(BOB);
  }

  @Test
  public void what_a_run_deletes_after_an_interrupted_restore_is_restored_again() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.save(BOB, group(FAMILY, DAVE));
        });
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
        });
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(deleted(BOB, FAMILY));
        });

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrder(ALICE, BOB);
  }

  @Test
  public void restoring_changes_neither_outcomes_nor_totals_nor_state() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB);
    Optional<Job> before = ledger.job(job);
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(notRestored(BOB, REFUSED));
          tasks.finish();
        });

    assertThat(ledger.job(job)).isEqualTo(before);
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(deleted(ALICE, FAMILY), deleted(BOB, FAMILY));
  }

  @Test
  public void outcomes_come_back_as_they_were_recorded() {
    List<DeletionOutcome> outcomes =
        List.of(
            new DeletionOutcome(
                new Account("some-of-each"),
                List.of(FAMILY),
                List.of(WORK),
                List.of(GYM),
                List.of(),
                Optional.of(REFUSED),
                Long.MAX_VALUE,
                Integer.MAX_VALUE),
            new DeletionOutcome(
                ALICE, List.of(FAMILY), List.of(), List.of(), List.of(), Optional.empty(), 1, 2),
            new DeletionOutcome(
                BOB, List.of(), List.of(WORK), List.of(), List.of(), Optional.empty(), 0, 1),
            new DeletionOutcome(
                CAROL, List.of(), List.of(), List.of(), List.of(WORK), Optional.of(CUT_OFF), 0, 0),
            new DeletionOutcome(
                new Account("one-of-each"),
                List.of(FAMILY),
                List.of(new GroupName("club")),
                List.of(WORK, new GroupName("school")),
                List.of(GYM, new GroupName("band")),
                Optional.of(CUT_OFF),
                7,
                3),
            failed(new Account("cut-off-certainly"), NOT_REACHED, FAMILY),
            failed(new Account("bare"), new Refusal(new ErrorCode(-1), "", ""), FAMILY),
            failed(
                new Account("advised"),
                new Breakdown("no backup", Remedy.GIVE_UP, true, "do without"),
                FAMILY),
            failed(new Account("silent"), new Breakdown("", Remedy.GIVE_UP, true), FAMILY));
    JobNumber job =
        accepted(
            outcomes.stream()
                .map(outcome -> plan(outcome.account(), FAMILY, WORK, GYM))
                .toArray(AccountPlan[]::new));
    run(job, run -> outcomes.forEach(run::record));

    assertThat(outcomesOf(job)).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Test
  public void outcomes_come_in_the_order_of_the_accounts_without_those_still_to_be_done() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    List<Account> order = tasksOf(job).stream().map(task -> task.plan().account()).toList();
    run(
        job,
        tasks -> {
          tasks.record(deleted(order.get(2), FAMILY));
          tasks.record(deleted(order.get(0), FAMILY));
        });

    assertThat(outcomesOf(job))
        .containsExactly(deleted(order.get(0), FAMILY), deleted(order.get(2), FAMILY));
  }

  @Test
  public void an_unknown_job_is_named_as_such() {
    JobNumber other = accepted(plan(ALICE, FAMILY));

    assertThat(ledger.job(UNKNOWN)).isEmpty();
    assertUnknown(UNKNOWN);
    assertThat(ledger.jobs()).extracting(Job::number).containsExactly(other);
  }

  @Test
  public void a_forgotten_job_is_gone_and_the_others_stay() {
    JobNumber forgotten = jobThatDeletedFamilyOf(ALICE, BOB);
    JobNumber other = jobThatDeletedFamilyOf(ALICE);
    Optional<Job> before = ledger.job(other);

    ledger.forget(forgotten);

    assertThat(ledger.job(forgotten)).isEmpty();
    assertUnknown(forgotten);
    assertThat(ledger.job(other)).isPresent().isEqualTo(before);
    assertThat(outcomesOf(other)).containsExactly(deleted(ALICE, FAMILY));
    assertThat(restorableGroups(other)).containsExactly(group(FAMILY, DAVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "家人",
        "familie ä",
        "\"quoted\" 'twice'",
        "back\\slash",
        "a,b;c\td",
        "line\nbreak\r\n",
        "nul\u0000inside",
        "\u0001\u001f\u007f\u0085",
        "\u2028\u2029\ufeff",
        "😀👨‍👩‍👧",
        "[\"json\"]",
        "null",
        "'; DROP TABLE job; --",
        " "
      })
  public void any_text_that_chat_holds_survives(String text) {
    GroupName name = new GroupName(text);
    FriendGroup group = new FriendGroup(name, Set.of(new Member(text)));
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE,
            List.of(name),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new Refusal(ErrorCode.BAD_PARAMETER, text, text)),
            7,
            3);
    JobNumber job = accepted(plan(ALICE, name), plan(BOB, name));

    run(
        job,
        tasks -> {
          tasks.save(ALICE, group);
          tasks.record(outcome);
          tasks.record(failed(BOB, new Breakdown(text, Remedy.TRY_AGAIN, true), name));
        });

    assertThat(tasksOf(job)).containsExactly(new Pending(plan(BOB, name), Set.of()));
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(
            outcome, failed(BOB, new Breakdown(text, Remedy.TRY_AGAIN, true), name));
    assertThat(restorableGroups(job)).containsExactly(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"家人", "a b", "\"quoted\"", "back\\slash", "😀", "'; --", "%_*?"})
  public void any_account_survives(String id) {
    Account account = new Account(id);
    JobNumber job = accepted(plan(account, FAMILY), plan(ALICE, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(account, group(FAMILY, DAVE));
          tasks.record(deleted(account, FAMILY));
        });

    assertThat(outcomesOf(job)).containsExactly(deleted(account, FAMILY));
    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(account);
    assertThat(tasksOf(job)).containsExactly(new Pending(plan(ALICE, FAMILY), Set.of()));
  }

  private void assertBusy(JobNumber job) {
    assertThatThrownBy(() -> ledger.run(job)).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.restore(job, Set.of())).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.forget(job)).isInstanceOf(JobBusyException.class);
    assertThat(ledger.job(job)).isPresent();
  }

  private void assertFree(JobNumber job) {
    ledger.run(job).close();
    ledger.restore(job, Set.of()).close();
    ledger.forget(job);
    assertThat(ledger.job(job)).isEmpty();
  }

  private void assertUnknown(JobNumber job) {
    assertThatThrownBy(() -> ledger.run(job)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> ledger.restore(job, Set.of()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> outcomesOf(job)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> ledger.forget(job)).isInstanceOf(NoSuchElementException.class);
  }

  private JobNumber accepted(AccountPlan... plans) {
    return accepted(true, plans);
  }

  private JobNumber accepted(boolean backup, AccountPlan... plans) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (AccountPlan plan : plans) {
        plan.names().forEach(name -> draft.add(plan.account(), name));
      }
      return draft.accept(CHAT, backup);
    }
  }

  private JobNumber jobThatDeletedFamilyOf(Account... accounts) {
    JobNumber job =
        accepted(
            Stream.of(accounts).map(account -> plan(account, FAMILY)).toArray(AccountPlan[]::new));
    run(
        job,
        tasks -> {
          for (Account account : accounts) {
            tasks.save(account, group(FAMILY, DAVE));
            tasks.record(deleted(account, FAMILY));
          }
        });
    return job;
  }

  private void run(JobNumber job, Consumer<Tasks> work) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      work.accept(new Tasks(list(run.tasks())));
    }
  }

  private void restore(JobNumber job, Consumer<RestoreTasks> work) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      work.accept(new RestoreTasks(restore, list(restore.tasks())));
    }
  }

  private List<Pending> tasksOf(JobNumber job) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      return list(run.tasks()).stream()
          .map(task -> new Pending(task.plan(), Set.copyOf(task.saved())))
          .toList();
    }
  }

  private Set<GroupName> savedOf(Account account, JobNumber job) {
    return tasksOf(job).stream()
        .filter(task -> task.plan().account().equals(account))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no task for " + account))
        .saved();
  }

  private List<FriendGroups> restorable(JobNumber job) {
    return restorable(job, Set.of());
  }

  private List<FriendGroups> restorable(JobNumber job, Set<Account> only) {
    try (DeletionLedger.Restore restore = ledger.restore(job, only)) {
      return list(restore.tasks()).stream().map(DeletionLedger.RestoreTask::groups).toList();
    }
  }

  private List<FriendGroup> restorableGroups(JobNumber job) {
    return restorable(job).stream().flatMap(backup -> backup.groups().stream()).toList();
  }

  private List<DeletionOutcome> outcomesOf(JobNumber job) {
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
      return outcomes.toList();
    }
  }

  private Job.State state(JobNumber job) {
    return ledger.job(job).orElseThrow().state();
  }

  private JobTotals totals(JobNumber job) {
    return ledger.job(job).orElseThrow().totals();
  }

  private static FriendGroups of(Account account, List<FriendGroups> all) {
    return all.stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow();
  }

  private static List<AccountPlan> accounts(DeletionLedger.Draft draft) {
    try (Stream<AccountPlan> accounts = draft.accounts()) {
      return accounts.toList();
    }
  }

  private static <T> List<T> list(Iterator<T> values) {
    List<T> list = new ArrayList<>();
    values.forEachRemaining(list::add);
    return list;
  }

  private static AccountPlan plan(Account account, GroupName... names) {
    return new AccountPlan(account, List.of(names));
  }

  private static List<GroupName> names(int count) {
    return IntStream.range(0, count).mapToObj(n -> new GroupName("group-" + n)).toList();
  }

  private static FriendGroup group(GroupName name, Member... members) {
    return new FriendGroup(name, new LinkedHashSet<>(List.of(members)));
  }

  private static DeletionOutcome deleted(Account account, GroupName... names) {
    return new DeletionOutcome(
        account, List.of(names), List.of(), List.of(), List.of(), Optional.empty(), 7, 2);
  }

  private static DeletionOutcome failed(Account account, Problem problem, GroupName... names) {
    return new DeletionOutcome(
        account, List.of(), List.of(), List.of(names), List.of(), Optional.of(problem), 0, 1);
  }

  private static DeletionOutcome inDoubt(Account account, Problem problem, GroupName... names) {
    return new DeletionOutcome(
        account, List.of(), List.of(), List.of(), List.of(names), Optional.of(problem), 0, 1);
  }

  private static RestoreOutcome restored(Account account) {
    return new RestoreOutcome(account, List.of(FAMILY), List.of(), List.of(), Optional.empty(), 1);
  }

  private static RestoreOutcome notRestored(Account account, Problem problem) {
    return new RestoreOutcome(
        account, List.of(), List.of(), List.of(FAMILY), Optional.of(problem), 1);
  }
}
