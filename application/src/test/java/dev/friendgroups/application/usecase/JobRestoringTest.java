package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference.Unreachable;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobRestoringTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account EVE = new Account("eve");
  private static final Member CAROL = new Member("carol");
  private static final Member DAVE = new Member("dave");
  private static final JobNumber FIRST = new JobNumber(1);
  private static final RestoreSelection EVERYTHING = RestoreSelection.everything();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final CallLimits LIMITS = UnpacedGateway.limits(TIMEOUT, 0);
  private static final JobSettings SETTINGS = new JobSettings("app 1", LIMITS, 1);

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final BreakableLedger ledger = new BreakableLedger(new InMemoryDeletionLedger());
  private final FakeClock clock = new FakeClock();
  private final Stop stop = new Stop();
  private final Log log = new Log();

  /** What an observer was told, line by line. */
  private static final class Log implements RunObserver<RestoreOutcome> {
    private final List<String> lines = new ArrayList<>();
    private final List<Long> expected = new ArrayList<>();

    @Override
    public void expected(long accounts) {
      expected.add(accounts);
    }

    @Override
    public void concluded(RestoreOutcome outcome) {
      lines.add(
          outcome.account()
              + ": restored "
              + outcome.restored()
              + ", missing "
              + outcome.missing());
    }

    @Override
    public void slowedDown(Problem problem, Duration pause) {
      lines.add("slowed down for " + pause.toSeconds() + " s");
    }
  }

  @Test
  void restoring_brings_back_exactly_what_the_job_deleted() {
    account(ALICE, group("family", CAROL), group("gym", DAVE), group("work", DAVE, CAROL));
    account(BOB, group("club"));
    delete(true, ALICE, "family", "work", "school");
    delete(true, BOB, "club");

    RestoreReport report = restore();

    assertThat(report)
        .isEqualTo(new RestoreReport(FIRST, 1, 2, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(log.lines).containsExactly("alice: restored [family, work], missing []");
    assertThat(chat.groups(ALICE).groups())
        .containsExactlyInAnyOrder(
            group("family", CAROL), group("gym", DAVE), group("work", CAROL, DAVE));
    assertThat(chat.groups(BOB).groups()).isEmpty();
  }

  @Test
  void a_ledger_that_fails_at_the_very_end_pauses_the_restore() {
    account(ALICE, group("family", CAROL));
    delete(true, ALICE, "family");
    ledger.afterClosing(
        () -> {
          throw new StorageException("the disk is full", null);
        });

    RestoreReport report = restore();

    assertThat(report.groups()).isEqualTo(1);
    assertThat(report.ending())
        .isEqualTo(
            new Ending.Unrecorded(new Breakdown("the disk is full", Remedy.TRY_AGAIN, true)));
  }

  @Test
  void as_many_accounts_are_expected_as_there_are_to_be_put_back() {
    account(ALICE, group("family", CAROL));
    account(BOB, group("family", CAROL));
    delete(true, List.of(ALICE, BOB, new Account("ghost")), "family");

    chat.interfere(new Interference.Meanwhile(stop::request));
    restore();
    restoring().restore(FIRST, EVERYTHING, log, new Stop());
    restoring().restore(FIRST, EVERYTHING, log, new Stop());
    restoring().restore(FIRST, only(BOB, new Account("ghost")), log, new Stop());

    assertThat(log.lines).hasSize(1 + 1 + 2 + 1);
    assertThat(log.expected).containsExactly(2L, 1L, 2L, 1L);
  }

  @Test
  void a_restore_is_stopped_also_while_it_counts_what_is_to_be_put_back() {
    account(ALICE, group("family", CAROL));
    account(BOB, group("family", CAROL));
    account(EVE, group("family", CAROL));
    delete(true, List.of(ALICE, BOB, EVE), "family");
    AtomicInteger read = new AtomicInteger();
    ledger.withRestoreTask(
        () -> {
          read.incrementAndGet();
          stop.request();
        });

    RestoreReport report = restore();

    assertThat(report.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(read).as("one to count, one to see that something is left").hasValue(2);
    assertThat(log.expected).isEmpty();
    assertThat(log.lines).isEmpty();
  }

  @Test
  void restoring_twice_does_no_harm() {
    account(ALICE, group("family", CAROL));
    delete(true, ALICE, "family");

    RestoreReport once = restore();
    RestoreReport twice = restore();

    assertThat(twice).isEqualTo(once);
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", CAROL));
  }

  @Test
  void a_group_made_again_meanwhile_is_kept_and_gains_the_members() {
    account(ALICE, group("family", CAROL));
    delete(true, ALICE, "family");
    account(ALICE, group("family", DAVE));

    restore();

    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", CAROL, DAVE));
  }

  @Test
  void a_group_that_was_never_deleted_is_not_written_to_although_it_was_saved() {
    account(ALICE, group("family", CAROL));
    chat.interfereWithDeletion(new Interference.Refusal(30008));
    delete(true, ALICE, "family");
    account(ALICE, group("family", DAVE));

    RestoreReport report = restore();

    assertThat(report)
        .isEqualTo(new RestoreReport(FIRST, 0, 0, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", DAVE));
  }

  @Test
  void a_group_that_was_never_deleted_is_left_alone_after_a_run_that_could_not_even_look() {
    account(ALICE, group("family", CAROL));
    chat.interfereWithDeletion(new Interference.Refusal(30008));
    delete(true, ALICE, "family");
    chat.interfere(new Unreachable());
    jobs().resume(FIRST, new RunObserver<>() {}, new Stop());

    RestoreReport report = restore();

    assertThat(report.groups()).isZero();
    assertThat(chat.calls()).noneMatch(call -> call.startsWith("create"));
  }

  @Test
  void a_group_that_may_have_been_deleted_is_put_back() {
    account(ALICE, group("family", CAROL));
    chat.interfereWithDeletion(new Interference.LostAnswer());
    chat.interfere(new Interference.Meanwhile(() -> {}));
    chat.interfere(new Unreachable());
    delete(true, ALICE, "family");

    restore();

    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", CAROL));
  }

  @Test
  void the_observer_is_told_how_far_the_job_had_come() {
    account(ALICE, group("family", CAROL));
    delete(true, ALICE, "family");
    Job before = ledger.job(FIRST).orElseThrow();
    List<Job> told = new ArrayList<>();

    restoring()
        .restore(
            FIRST,
            EVERYTHING,
            new RunObserver<>() {
              @Override
              public void resumed(Job job) {
                told.add(job);
              }
            },
            stop);

    assertThat(told).containsExactly(before);
  }

  @Test
  void only_the_accounts_asked_for_are_restored() {
    account(ALICE, group("family"));
    account(BOB, group("work"));
    deleteOfBoth();

    RestoreReport report =
        restoring().restore(FIRST, only(BOB, new Account("stranger")), log, stop);

    assertThat(report)
        .isEqualTo(new RestoreReport(FIRST, 1, 1, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(chat.groups(ALICE).groups()).isEmpty();
    assertThat(chat.groups(BOB).groups()).containsExactly(group("work"));
  }

  @Test
  void members_who_are_no_friends_any_more_are_counted_for_each_group() {
    account(ALICE, group("family", CAROL, DAVE), group("work", DAVE));
    delete(true, ALICE, "family", "work");
    chat.put(new Contacts(Set.of(CAROL), FriendGroups.none(ALICE)));

    RestoreReport report = restore();

    assertThat(report)
        .isEqualTo(new RestoreReport(FIRST, 1, 2, 2, 0, Set.of(), new Ending.Completed()));
    assertThat(chat.groups(ALICE).groups()).containsExactly(group("family", CAROL), group("work"));
  }

  @Test
  void what_cannot_be_put_back_is_missing_and_the_next_restore_tries_again() {
    account(ALICE, group("family"));
    account(BOB, group("work"));
    deleteOfBoth();
    chat.interfere(new Unreachable());

    RestoreReport first = restore();
    RestoreReport second = restore();

    assertThat(first)
        .isEqualTo(
            new RestoreReport(FIRST, 2, 1, 0, 1, Set.of(Remedy.TRY_AGAIN), new Ending.Completed()));
    assertThat(second)
        .isEqualTo(new RestoreReport(FIRST, 2, 2, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(log.lines)
        .startsWith("alice: restored [], missing [family]", "bob: restored [work], missing []");
  }

  @Test
  void after_a_stop_the_next_restore_goes_on_where_this_one_ended() {
    account(ALICE, group("family"));
    account(BOB, group("work"));
    deleteOfBoth();
    chat.interfere(new Interference.Meanwhile(stop::request));

    RestoreReport first = restore();
    RestoreReport second = restoring().restore(FIRST, EVERYTHING, log, new Stop());

    assertThat(first)
        .isEqualTo(new RestoreReport(FIRST, 1, 1, 0, 0, Set.of(), new Ending.Interrupted()));
    assertThat(second)
        .isEqualTo(new RestoreReport(FIRST, 1, 1, 0, 0, Set.of(), new Ending.Completed()));
    assertThat(log.lines)
        .containsExactly(
            "alice: restored [family], missing []", "bob: restored [work], missing []");
  }

  @Test
  void a_chat_that_is_down_pauses_the_restore() {
    List<Account> accounts =
        IntStream.range(10, 30).mapToObj(n -> new Account("account-" + n)).toList();
    accounts.forEach(account -> account(account, group("family")));
    delete(true, accounts, "family");
    IntStream.range(0, 11).forEach(n -> chat.interfere(new Unreachable()));

    RestoreReport first = restore();
    RestoreReport second = restore();

    assertThat(first)
        .isEqualTo(
            new RestoreReport(
                FIRST,
                11,
                0,
                0,
                11,
                Set.of(Remedy.TRY_AGAIN),
                new Ending.Paused(InMemoryFriendGroupGateway.NO_CONNECTION)));
    assertThat(log.lines).contains("slowed down for 1 s", "slowed down for 32 s");
    assertThat(second)
        .isEqualTo(new RestoreReport(FIRST, 20, 20, 0, 0, Set.of(), new Ending.Completed()));
  }

  @Test
  void a_wrong_set_up_stops_the_restore() {
    account(ALICE, group("family"));
    account(BOB, group("work"));
    deleteOfBoth();
    chat.interfere(new Interference.Refusal(60026));

    RestoreReport report = restore();

    assertThat(report.ending()).isInstanceOf(Ending.Stopped.class);
    assertThat(report.remedies()).containsExactly(Remedy.FIX_SETUP);
    assertThat(report.accounts()).isEqualTo(1);
    assertThat(chat.groups(BOB).groups()).isEmpty();
  }

  @Test
  void a_job_without_a_backup_cannot_be_restored() {
    account(ALICE, group("family"));
    delete(false, ALICE, "family");

    assertThatThrownBy(this::restore)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("job 1 ran without a backup; nothing of it can be restored");
    assertThatThrownBy(this::restore).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_job_is_restored_only_in_the_chat_it_was_made_for() {
    account(ALICE, group("family"));
    delete(true, ALICE, "family");
    JobRestoring elsewhere = restoring(new JobSettings("app 2", LIMITS, 1));

    assertThatThrownBy(() -> elsewhere.restore(FIRST, EVERYTHING, log, stop))
        .isInstanceOf(OtherChatException.class)
        .hasMessage("job 1 is for app 1, but this is app 2");
    assertThat(restore().groups()).isEqualTo(1);
  }

  @Test
  void a_job_that_is_being_run_cannot_be_restored() {
    account(ALICE, group("family"));
    delete(true, ALICE, "family");

    try (DeletionLedger.Run run = ledger.run(FIRST)) {
      assertThat(run.job().number()).isEqualTo(FIRST);
      assertThatThrownBy(this::restore).isInstanceOf(JobBusyException.class);
    }
  }

  @Test
  void a_job_that_never_was_cannot_be_restored() {
    assertThatThrownBy(this::restore).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void an_account_with_many_groups_is_put_back_with_a_jobs_part_of_the_quota() {
    NotedShares shares = new NotedShares();
    account(ALICE, group("a", CAROL), group("b", DAVE), group("c"), group("d"), group("e"));
    account(BOB, group("club", CAROL), group("gym", DAVE));
    delete(true, ALICE, "a", "b", "c", "d", "e");
    delete(true, BOB, "club", "gym");
    RetryingGateway gateway =
        new RetryingGateway(chat, LIMITS, clock, () -> 0, shares, CallObserver.NONE);
    JobRestoring restoring = new JobRestoring(gateway, ledger, clock, SETTINGS);

    restoring.restore(new JobNumber(2), EVERYTHING, log, stop);
    assertThat(shares.needs).isEmpty();

    restoring.restore(FIRST, EVERYTHING, log, stop);
    assertThat(shares.needs).containsExactly(Need.JOB, Need.FEW_CALLS);
  }

  private static RestoreSelection only(Account... accounts) {
    return RestoreSelection.of(Set.of(accounts));
  }

  private RestoreReport restore() {
    return restoring().restore(FIRST, EVERYTHING, log, stop);
  }

  private JobRestoring restoring() {
    return restoring(SETTINGS);
  }

  private JobRestoring restoring(JobSettings settings) {
    return new JobRestoring(
        UnpacedGateway.of(chat, clock, settings.limits()), ledger, clock, settings);
  }

  private DeletionJobs jobs() {
    return new DeletionJobs(UnpacedGateway.of(chat, clock, LIMITS), ledger, clock, SETTINGS);
  }

  private void deleteOfBoth() {
    delete(true, List.of(ALICE, BOB), "family", "work");
  }

  private void delete(boolean backup, Account account, String... names) {
    delete(backup, List.of(account), names);
  }

  private void delete(boolean backup, List<Account> accounts, String... names) {
    try (Proposal proposal =
        jobs()
            .propose(
                request ->
                    accounts.forEach(
                        account ->
                            Stream.of(names)
                                .forEach(name -> request.accept(account, new GroupName(name)))))) {
      proposal.run(backup, new RunObserver<>() {}, new Stop());
    }
  }

  private void account(Account account, FriendGroup... groups) {
    chat.put(new Contacts(Set.of(CAROL, DAVE), new FriendGroups(account, 7, List.of(groups))));
  }

  private static FriendGroup group(String name, Member... members) {
    return new FriendGroup(new GroupName(name), Set.of(members));
  }
}
