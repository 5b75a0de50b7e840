package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.LostAnswer;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Requests;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DeletionJobsTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account GHOST = new Account("ghost");
  private static final Member CAROL = new Member("carol");
  private static final JobNumber FIRST = new JobNumber(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final CallLimits LIMITS = UnpacedGateway.limits(TIMEOUT, 0);
  private static final Refusal UNKNOWN = new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "not imported", "");

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final BreakableLedger ledger = new BreakableLedger(new InMemoryDeletionLedger());
  private final FakeClock clock = new FakeClock();
  private final Stop stop = new Stop();
  private final Log log = new Log();

  /** What an observer was told, line by line. */
  private static final class Log implements RunObserver<DeletionOutcome> {
    private final List<String> lines = new ArrayList<>();
    private final List<Account> untouched = new ArrayList<>();

    @Override
    public void untouched(Account account) {
      untouched.add(account);
    }

    @Override
    public void started(JobNumber number) {
      lines.add("started " + number);
    }

    @Override
    public void resumed(Job job) {
      lines.add("resumed " + job.number() + " after " + job.totals().accounts());
    }

    @Override
    public void concluded(DeletionOutcome outcome) {
      lines.add(
          outcome.account()
              + ": deleted "
              + outcome.deleted()
              + ", absent "
              + outcome.absent()
              + ", remaining "
              + outcome.remaining()
              + (outcome.doubtful().isEmpty() ? "" : ", doubtful " + outcome.doubtful()));
    }

    @Override
    public void slowedDown(Problem problem, Duration pause) {
      lines.add("slowed down for " + pause.toSeconds() + " s");
    }
  }

  @Test
  void proposing_plans_and_sends_nothing() {
    account(ALICE, "family");

    try (Proposal proposal = jobs().propose(requests("bob work", "alice family", "bob work"))) {
      assertThat(proposal.size()).isEqualTo(new PlanSize(2, 2, 1, 2));
      try (Stream<AccountPlan> accounts = proposal.accounts()) {
        assertThat(accounts)
            .containsExactly(
                new AccountPlan(BOB, names("work")), new AccountPlan(ALICE, names("family")));
      }
    }

    assertThat(chat.calls()).isEmpty();
    assertThat(ledger.jobs()).isEmpty();
    assertThat(ledger.openDrafts()).isZero();
  }

  @Test
  void a_proposal_is_run_once() {
    account(ALICE, "family");

    try (Proposal proposal = jobs().propose(requests("alice family"))) {
      proposal.run(true, log, stop);

      assertThatThrownBy(() -> proposal.run(true, log, stop))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the proposal was run before");
    }

    assertThat(ledger.jobs()).hasSize(1);
  }

  @Test
  void a_closed_proposal_does_nothing_more() {
    account(ALICE, "family");
    Proposal proposal = jobs().propose(requests("alice family"));
    proposal.close();

    assertThatThrownBy(() -> proposal.run(true, log, stop))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the proposal was closed");
    assertThatThrownBy(() -> proposal.preview(true, log, stop))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(proposal::accounts).isInstanceOf(IllegalStateException.class);
    assertThat(ledger.jobs()).isEmpty();
    assertThat(chat.calls()).isEmpty();
  }

  @Test
  void a_request_that_cannot_be_read_ends_the_planning_without_a_trace() {
    IllegalArgumentException unreadable = new IllegalArgumentException("line 2");

    assertThatThrownBy(
            () ->
                jobs()
                    .propose(
                        request -> {
                          request.accept(ALICE, new GroupName("family"));
                          throw unreadable;
                        }))
        .isSameAs(unreadable);

    assertThat(ledger.openDrafts()).isZero();
    assertThat(ledger.jobs()).isEmpty();
  }

  @Test
  void a_preview_says_what_would_happen_and_changes_neither_chat_nor_ledger() {
    account(ALICE, "family", "gym");
    account(BOB, "work");

    JobReport report;
    try (Proposal proposal = jobs().propose(requests("alice family", "alice school", "bob work"))) {
      report = proposal.preview(true, log, stop);
    }

    assertThat(report)
        .isEqualTo(
            new JobReport(
                Optional.empty(),
                new PlanSize(2, 3, 0, 2),
                new JobTotals(2, 0, 2, 1, 0, 2),
                Set.of(),
                new Ending.Completed()));
    assertThat(log.lines)
        .containsExactly(
            "alice: deleted [family], absent [school], remaining []",
            "bob: deleted [work], absent [], remaining []");
    assertThat(chat.calls()).containsExactly("find alice", "find bob");
    assertThat(groups(ALICE)).containsExactly("family", "gym");
    assertThat(ledger.jobs()).isEmpty();
  }

  @Test
  void what_was_previewed_can_be_run() {
    account(ALICE, "family");

    try (Proposal proposal = jobs().propose(requests("alice family"))) {
      proposal.preview(true, log, stop);
      JobReport report = proposal.run(true, log, stop);

      assertThat(report.job()).contains(FIRST);
    }
    assertThat(groups(ALICE)).isEmpty();
  }

  @Test
  void a_run_deletes_account_by_account_and_leaves_a_finished_job() {
    account(ALICE, "family", "gym");
    account(BOB, "work");

    JobReport report = run("alice family", "bob work", "alice school");

    assertThat(report)
        .isEqualTo(
            new JobReport(
                Optional.of(FIRST),
                new PlanSize(2, 3, 0, 2),
                new JobTotals(2, 0, 2, 1, 0, 4),
                Set.of(),
                new Ending.Completed()));
    assertThat(log.lines)
        .containsExactly(
            "started 1",
            "alice: deleted [family], absent [school], remaining []",
            "bob: deleted [work], absent [], remaining []");
    assertThat(groups(ALICE)).containsExactly("gym");
    assertThat(groups(BOB)).isEmpty();
    assertThat(ledger.jobs())
        .containsExactly(
            new Job(
                FIRST,
                Instant.EPOCH,
                "app 1",
                true,
                report.size(),
                Job.State.FINISHED,
                report.totals()));
  }

  @Test
  void each_group_is_in_the_ledger_before_its_deletion_is_sent() {
    account(ALICE, "family");
    List<String> callsBefore = new ArrayList<>();
    ledger.beforeSave(() -> callsBefore.addAll(chat.calls()));

    run("alice family");

    assertThat(callsBefore).containsExactly("find alice");
    try (DeletionLedger.Restore restore = ledger.restore(FIRST, Set.of())) {
      assertThat(restore.tasks().next().groups().groups()).containsExactly(group("family"));
    }
  }

  @Test
  void without_a_backup_nothing_is_read_first() {
    account(ALICE, "family");

    JobReport report;
    try (Proposal proposal = jobs().propose(requests("alice family", "alice school"))) {
      report = proposal.run(false, log, stop);
    }

    assertThat(report.totals()).isEqualTo(new JobTotals(1, 0, 2, 0, 0, 1));
    assertThat(chat.calls()).containsExactly("delete alice [family, school]");
    assertThat(ledger.job(FIRST).map(Job::backup)).contains(false);
  }

  @Test
  void a_job_goes_on_without_a_backup_when_it_began_without_one() {
    account(ALICE, "family");
    chat.interfere(new Unreachable());
    try (Proposal proposal = jobs().propose(requests("alice family"))) {
      proposal.run(false, log, stop);
    }

    jobs().resume(FIRST, log, stop);

    assertThat(chat.calls()).containsExactly("delete alice [family]", "delete alice [family]");
  }

  @Test
  void a_refused_account_is_named_and_the_others_are_done() {
    account(BOB, "work");

    JobReport report = run("ghost family", "bob work");

    assertThat(report.totals()).isEqualTo(new JobTotals(2, 1, 1, 0, 1, 3));
    assertThat(report.remedies()).containsExactly(Remedy.CORRECT_REQUEST);
    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(outcomes())
        .containsExactly(
            new DeletionOutcome(
                GHOST,
                List.of(),
                List.of(),
                names("family"),
                List.of(),
                Optional.of(UNKNOWN),
                0,
                1),
            new DeletionOutcome(
                BOB, names("work"), List.of(), List.of(), List.of(), Optional.empty(), 8, 2));
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.FINISHED);
  }

  @Test
  void resuming_passes_by_what_was_concluded() {
    account(BOB, "work");
    run("ghost family", "bob work");
    int calls = chat.calls().size();

    JobReport report = jobs().resume(FIRST, log, stop);

    assertThat(chat.calls()).hasSize(calls);
    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(report.remedies()).isEmpty();
    assertThat(report.totals()).isEqualTo(new JobTotals(2, 1, 1, 0, 1, 3));
  }

  @Test
  void what_cannot_be_saved_completely_is_kept_once_and_for_good() {
    FriendGroup half =
        new FriendGroup(new GroupName("family"), Set.of(new Member("bob")), OptionalInt.of(2));
    chat.put(new Contacts(Set.of(), new FriendGroups(ALICE, 7, List.of(half, group("gym")))));
    account(BOB, "work");

    JobReport first = run("alice family", "alice gym", "bob work");
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.totals()).isEqualTo(new JobTotals(2, 1, 2, 0, 1, 4));
    assertThat(first.remedies()).containsExactly(Remedy.GIVE_UP);
    assertThat(second.totals()).isEqualTo(first.totals());
    assertThat(chat.calls())
        .containsExactly("find alice", "delete alice [gym]", "find bob", "delete bob [work]");
    assertThat(groups(ALICE)).containsExactly("family");
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.FINISHED);
    try (DeletionLedger.Restore restore = ledger.restore(FIRST, Set.of(ALICE))) {
      assertThat(restore.tasks().next().groups().groups()).containsExactly(group("gym"));
    }
  }

  @Test
  void a_preview_names_what_could_not_be_saved_completely_if_it_were_to_be_saved() {
    FriendGroup half = new FriendGroup(new GroupName("family"), Set.of(), OptionalInt.empty());
    chat.put(new Contacts(Set.of(), new FriendGroups(ALICE, 7, List.of(half))));

    try (Proposal proposal = jobs().propose(requests("alice family"))) {
      proposal.preview(true, log, stop);
      proposal.preview(false, log, stop);
    }

    assertThat(log.lines)
        .containsExactly(
            "alice: deleted [], absent [], remaining [family]",
            "alice: deleted [family], absent [], remaining []");
  }

  @Test
  void an_account_that_failed_for_a_passing_reason_is_done_by_resuming() {
    account(ALICE, "family");
    account(BOB, "work");
    chat.interfere(new Unreachable());

    JobReport first = run("alice family", "bob work");
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.totals()).isEqualTo(new JobTotals(2, 1, 1, 0, 1, 3));
    assertThat(first.remedies()).containsExactly(Remedy.TRY_AGAIN);
    assertThat(first.ending()).isEqualTo(new Ending.Completed());
    assertThat(second)
        .isEqualTo(
            new JobReport(
                Optional.of(FIRST),
                new PlanSize(2, 2, 0, 2),
                new JobTotals(2, 0, 2, 0, 0, 4),
                Set.of(),
                new Ending.Completed()));
    assertThat(log.lines)
        .containsExactly(
            "started 1",
            "alice: deleted [], absent [], remaining [family]",
            "bob: deleted [work], absent [], remaining []",
            "resumed 1 after 2",
            "alice: deleted [family], absent [], remaining []");
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.FINISHED);
  }

  @Test
  void doubt_at_the_deadline_is_said_and_resuming_settles_it_as_deleted() {
    account(ALICE, "family");
    chat.interfereWithDeletion(new LostAnswer());

    JobReport first = run(jobs(new SlowGateway(chat, clock, TIMEOUT), settings(1)), "alice family");
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.totals()).isEqualTo(new JobTotals(1, 1, 0, 0, 1, 2));
    assertThat(log.lines).contains("alice: deleted [], absent [], remaining [], doubtful [family]");
    assertThat(second.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 1));
    assertThat(outcomes())
        .containsExactly(
            new DeletionOutcome(
                ALICE, names("family"), List.of(), List.of(), List.of(), Optional.empty(), 8, 1));
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @Test
  void what_an_earlier_run_certainly_left_and_is_gone_was_deleted_by_somebody_else() {
    account(ALICE, "family");
    chat.interfereWithDeletion(new Interference.Refusal(30008));
    run("alice family");
    account(ALICE);

    jobs().resume(FIRST, log, stop);

    assertThat(log.lines)
        .endsWith("resumed 1 after 1", "alice: deleted [], absent [family], remaining []");
  }

  @Test
  void what_an_earlier_run_may_have_deleted_stays_in_doubt_while_chat_cannot_be_reached() {
    account(ALICE, "family");
    chat.interfereWithDeletion(new LostAnswer());
    ledger.beforeRecord(
        () -> {
          throw new StorageException("the disk is full", null);
        });
    run("alice family");
    ledger.beforeRecord(() -> {});
    chat.interfere(new Unreachable());

    jobs().resume(FIRST, log, stop);

    assertThat(log.lines).endsWith("alice: deleted [], absent [], remaining [], doubtful [family]");
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.UNFINISHED);
  }

  @Test
  void a_job_without_a_backup_that_goes_on_does_not_know_what_it_did_before() {
    account(ALICE, "family");
    chat.interfere(new Unreachable());
    chat.interfere(new Unreachable());
    try (Proposal proposal = jobs().propose(requests("alice family"))) {
      proposal.run(false, log, stop);
    }

    jobs().resume(FIRST, log, stop);

    assertThat(log.lines)
        .containsExactly(
            "started 1",
            "alice: deleted [], absent [], remaining [family]",
            "resumed 1 after 1",
            "alice: deleted [], absent [], remaining [], doubtful [family]");
  }

  @Test
  void calls_are_repeated_as_the_limits_say_and_counted() {
    account(ALICE, "family");
    chat.interfere(new Unreachable());
    chat.interfereWithDeletion(new Interference.Refusal(30008));
    JobSettings patient = new JobSettings("app 1", UnpacedGateway.limits(TIMEOUT, 1), 1);

    JobReport report = run(jobs(chat, patient), "alice family");

    assertThat(report.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 4));
    assertThat(report.remedies()).isEmpty();
  }

  @Test
  void a_wrong_set_up_stops_the_job_and_resuming_does_all_of_it() {
    account(ALICE, "family");
    account(BOB, "work");
    chat.interfere(new Interference.Refusal(30004));

    JobReport first = run("alice family", "bob work");
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.ending())
        .isEqualTo(new Ending.Stopped(new Refusal(ErrorCode.ADMIN_NEEDED, "scripted", "")));
    assertThat(first.totals()).isEqualTo(new JobTotals(1, 1, 0, 0, 1, 1));
    assertThat(second.totals()).isEqualTo(new JobTotals(2, 0, 2, 0, 0, 4));
    assertThat(second.ending()).isEqualTo(new Ending.Completed());
  }

  @Test
  void a_chat_that_is_down_pauses_the_job_and_resuming_does_the_rest() {
    String[] requests =
        IntStream.range(10, 30).mapToObj(n -> "account-" + n + " family").toArray(String[]::new);
    IntStream.range(10, 30).forEach(n -> account(new Account("account-" + n), "family"));
    IntStream.range(0, 11).forEach(n -> chat.interfere(new Unreachable()));

    JobReport first = run(requests);
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.ending())
        .isEqualTo(new Ending.Paused(InMemoryFriendGroupGateway.NO_CONNECTION));
    assertThat(first.totals()).isEqualTo(new JobTotals(11, 11, 0, 0, 11, 11));
    assertThat(log.lines)
        .filteredOn(line -> line.startsWith("slowed"))
        .containsExactly(
            "slowed down for 1 s",
            "slowed down for 2 s",
            "slowed down for 4 s",
            "slowed down for 8 s",
            "slowed down for 16 s",
            "slowed down for 32 s");
    assertThat(second.ending()).isEqualTo(new Ending.Completed());
    assertThat(second.totals()).isEqualTo(new JobTotals(20, 0, 20, 0, 0, 40));
  }

  @Test
  void a_stop_lets_the_account_be_finished_and_resuming_does_the_others() {
    account(ALICE, "family");
    account(BOB, "work");
    chat.interfereWithDeletion(new Interference.Meanwhile(stop::request));

    JobReport first = run("alice family", "bob work");
    JobReport second = jobs().resume(FIRST, log, new Stop());

    assertThat(first.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(first.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 2));
    assertThat(second.ending()).isEqualTo(new Ending.Completed());
    assertThat(second.totals()).isEqualTo(new JobTotals(2, 0, 2, 0, 0, 4));
  }

  @Test
  void a_full_disk_pauses_the_job_before_anything_unsaved_is_deleted() {
    account(ALICE, "family");
    ledger.beforeSave(
        () -> {
          throw new StorageException("the disk is full", null);
        });

    JobReport first = run("alice family");
    List<String> kept = groups(ALICE);
    ledger.beforeSave(() -> {});
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.ending())
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)));
    assertThat(first.totals()).isEqualTo(JobTotals.NONE);
    assertThat(log.untouched).containsExactly(ALICE);
    assertThat(kept).containsExactly("family");
    assertThat(second.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 2));
  }

  @Test
  void an_outcome_that_could_not_be_recorded_is_found_out_by_resuming() {
    account(ALICE, "family");
    ledger.beforeRecord(
        () -> {
          throw new StorageException("the disk is full", null);
        });

    JobReport first = run("alice family");
    ledger.beforeRecord(() -> {});
    JobReport second = jobs().resume(FIRST, log, stop);

    assertThat(first.ending()).isInstanceOf(Ending.Unrecorded.class);
    assertThat(second.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 1));
  }

  @Test
  void what_was_deleted_is_told_even_though_it_could_not_be_recorded() {
    account(ALICE, "family", "work");
    account(BOB, "gym");
    ledger.beforeRecord(
        () -> {
          throw new StorageException("the disk is full", null);
        });

    JobReport report = run("alice family", "alice work", "bob gym");

    assertThat(groups(ALICE)).isEmpty();
    assertThat(groups(BOB)).containsExactly("gym");
    assertThat(log.lines)
        .contains("alice: deleted [family, work], absent [], remaining []")
        .noneMatch(line -> line.startsWith("bob"));
    assertThat(report.totals()).isEqualTo(new JobTotals(1, 0, 2, 0, 0, 2));
  }

  @Test
  void what_was_deleted_before_the_rest_could_not_be_saved_is_told() {
    String[] names = IntStream.range(0, 33).mapToObj(n -> "group-" + n).toArray(String[]::new);
    account(ALICE, names);
    chat.interfereWithDeletion(new LostAnswer());
    AtomicInteger saves = new AtomicInteger();
    ledger.beforeSave(
        () -> {
          if (saves.incrementAndGet() == 2) {
            throw new StorageException("the disk is full", null);
          }
        });
    ledger.beforeRecord(
        () -> {
          throw new StorageException("the disk is full", null);
        });
    CallLimits patient = UnpacedGateway.limits(TIMEOUT, 2);

    JobReport report =
        run(
            jobs(chat, new JobSettings("app 1", patient, 1)),
            Stream.of(names).map(name -> "alice " + name).toArray(String[]::new));

    assertThat(report.ending()).isInstanceOf(Ending.Unrecorded.class);
    assertThat(groups(ALICE)).hasSize(1);
    assertThat(report.totals()).isEqualTo(new JobTotals(1, 1, 32, 0, 1, 3));
  }

  @Test
  void a_ledger_that_cannot_be_read_at_the_very_end_still_lets_the_outcome_be_told() {
    account(ALICE, "family");
    ledger.afterClosing(
        () ->
            ledger.beforeJob(
                () -> {
                  throw new StorageException("the disk is gone", null);
                }));

    JobReport report = run("alice family");

    assertThat(report.ending())
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is gone", Remedy.TRY_AGAIN, true)));
    assertThat(report.totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 2));
  }

  @Test
  void a_ledger_that_fails_at_the_very_end_pauses_the_job() {
    account(ALICE, "family");
    ledger.afterClosing(
        () -> {
          throw new StorageException("the disk is full", null);
        });

    JobReport report = run("alice family");

    assertThat(report.job()).contains(FIRST);
    assertThat(report.ending())
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)));
  }

  @Test
  void a_job_is_resumed_only_in_the_chat_it_was_made_for() {
    account(ALICE, "family");
    chat.interfere(new Unreachable());
    run("alice family");
    JobSettings other = new JobSettings("app 2", LIMITS, 1);

    assertThatThrownBy(() -> jobs(chat, other).resume(FIRST, log, stop))
        .isInstanceOf(OtherChatException.class)
        .hasMessage("job 1 is for app 1, but this is app 2");

    assertThat(groups(ALICE)).containsExactly("family");
    assertThat(jobs().resume(FIRST, log, stop).ending()).isEqualTo(new Ending.Completed());
  }

  @Test
  void a_job_that_is_being_run_cannot_be_resumed() {
    account(ALICE, "family");
    run("alice family");

    try (DeletionLedger.Run run = ledger.run(FIRST)) {
      assertThat(run.job().number()).isEqualTo(FIRST);
      assertThatThrownBy(() -> jobs().resume(FIRST, log, stop))
          .isInstanceOf(JobBusyException.class);
    }
  }

  @Test
  void a_job_that_never_was_cannot_be_resumed() {
    assertThatThrownBy(() -> jobs().resume(FIRST, log, stop))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_bug_gives_the_job_back_so_that_it_can_be_resumed() {
    account(ALICE, "family");
    IllegalStateException bug = new IllegalStateException("a bug");
    ledger.beforeRecord(
        () -> {
          throw bug;
        });

    assertThatThrownBy(() -> run("alice family")).isSameAs(bug);

    ledger.beforeRecord(() -> {});
    assertThat(jobs().resume(FIRST, log, stop).totals()).isEqualTo(new JobTotals(1, 0, 1, 0, 0, 1));
  }

  @Test
  void a_request_of_nothing_is_a_job_of_nothing() {
    JobReport report = run();

    assertThat(report.size()).isEqualTo(PlanSize.NONE);
    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(ledger.job(FIRST).map(Job::state)).contains(Job.State.FINISHED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void no_account_ever_has_two_calls_at_once(int workers) {
    List<String> requests = new ArrayList<>();
    for (int group = 0; group < 40; group++) {
      for (int account = 0; account < 25; account++) {
        requests.add("account-" + account + " group-" + group);
      }
    }
    String[] names = IntStream.range(0, 40).mapToObj(n -> "group-" + n).toArray(String[]::new);
    IntStream.range(0, 25).forEach(n -> account(new Account("account-" + n), names));
    OneCallAtATime watched = new OneCallAtATime(chat);
    DeletionJobs jobs = jobs(watched, settings(workers));

    JobReport report = run(jobs, requests.toArray(String[]::new));

    assertThat(report.totals()).isEqualTo(new JobTotals(25, 0, 1_000, 0, 0, 75));
    assertThat(watched.overlaps()).isEmpty();
  }

  private JobReport run(String... requests) {
    return run(jobs(), requests);
  }

  private JobReport run(DeletionJobs jobs, String... requests) {
    try (Proposal proposal = jobs.propose(requests(requests))) {
      return proposal.run(true, log, stop);
    }
  }

  private DeletionJobs jobs() {
    return jobs(chat, settings(1));
  }

  private DeletionJobs jobs(FriendGroupGateway gateway, JobSettings settings) {
    return new DeletionJobs(
        UnpacedGateway.of(gateway, clock, settings.limits()), ledger, clock, settings);
  }

  private static JobSettings settings(int workers) {
    return new JobSettings("app 1", LIMITS, workers);
  }

  /** Each request is an account's id and a group's name with a space between. */
  private static Requests requests(String... lines) {
    return request -> {
      for (String line : lines) {
        int space = line.indexOf(' ');
        request.accept(
            new Account(line.substring(0, space)), new GroupName(line.substring(space + 1)));
      }
    };
  }

  private void account(Account account, String... groups) {
    List<FriendGroup> held = Stream.of(groups).map(DeletionJobsTest::group).toList();
    chat.put(new Contacts(Set.of(CAROL), new FriendGroups(account, 7, held)));
  }

  private static FriendGroup group(String name) {
    return new FriendGroup(new GroupName(name), Set.of(CAROL));
  }

  private List<String> groups(Account account) {
    return chat.groups(account).names().stream().map(GroupName::text).toList();
  }

  private List<DeletionOutcome> outcomes() {
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(FIRST)) {
      return outcomes.toList();
    }
  }

  private static List<GroupName> names(String... names) {
    return Stream.of(names).map(GroupName::new).toList();
  }
}
