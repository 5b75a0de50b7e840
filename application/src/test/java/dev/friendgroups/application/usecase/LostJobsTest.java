package dev.friendgroups.application.usecase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job whose process was not heard of for too long. */
@Timeout(30)
class LostJobsTest {
  private static final JobNumber JOB = new JobNumber(1);
  private static final GroupName FAMILY = new GroupName("family");
  private static final CallLimits LIMITS = UnpacedGateway.limits(Duration.ofMinutes(1), 0);
  private static final Duration LEASE = Duration.ofSeconds(20);

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final FakeClock clock = new FakeClock();
  private final InMemoryDeletionLedger ledger =
      InMemoryDeletionLedger.leasing(InstantSource.system(), clock, LEASE);
  private final AtomicReference<DeletionLedger.Run> taken = new AtomicReference<>();

  private final List<DeletionOutcome> told = new ArrayList<>();
  private final Set<Account> inFlight = new HashSet<>();
  private Runnable whenBegun = () -> {};
  private Runnable beforeEachRecord = () -> {};

  private final RunObserver<DeletionOutcome> observer =
      new RunObserver<>() {
        @Override
        public void begun(Account account) {
          inFlight.add(account);
          whenBegun.run();
        }

        @Override
        public void untouched(Account account) {
          inFlight.remove(account);
        }

        @Override
        public void concluded(DeletionOutcome outcome) {
          told.add(outcome);
          inFlight.remove(outcome.account());
        }
      };

  private JobReport run(Runnable beforeEachSave) {
    BreakableLedger breakable = new BreakableLedger(ledger.another());
    breakable.beforeSave(beforeEachSave);
    breakable.beforeRecord(beforeEachRecord);
    for (String account : List.of("alice", "bob")) {
      FriendGroup family = new FriendGroup(FAMILY, Set.of());
      chat.put(new Contacts(Set.of(), new FriendGroups(new Account(account), 7, List.of(family))));
    }
    DeletionJobs jobs =
        new DeletionJobs(
            UnpacedGateway.of(chat, clock, LIMITS),
            breakable,
            clock,
            new JobSettings("chat", LIMITS, 1));
    try (Proposal proposal =
        jobs.propose(
            request -> {
              request.accept(new Account("alice"), FAMILY);
              request.accept(new Account("bob"), FAMILY);
            })) {
      return proposal.run(true, observer, new Stop());
    }
  }

  @Test
  void whoever_lost_a_job_deletes_nothing_more_and_pauses() {
    JobReport report =
        run(
            () -> {
              clock.advance(LEASE);
              taken.compareAndSet(null, ledger.run(JOB));
            });

    assertThat(report.ending()).isInstanceOf(Ending.TakenOver.class);
    assertThat(((Ending.TakenOver) report.ending()).problem().summary())
        .startsWith("job 1 was taken over by ")
        .endsWith(", since this process was not heard of in time");
    assertThat(chat.calls()).noneMatch(call -> call.startsWith("delete"));
    requireNonNull(taken.get()).close();
    assertThat(ledger.job(JOB).orElseThrow().state()).isEqualTo(Job.State.UNFINISHED);
  }

  @Test
  void a_job_that_nobody_took_over_goes_on_however_late() {
    JobReport report = run(() -> clock.advance(LEASE));

    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(report.totals().deleted()).isEqualTo(2);
  }

  @Test
  void of_a_job_that_was_lost_no_account_is_told_that_nothing_was_done_for() {
    whenBegun =
        () -> {
          clock.advance(LEASE);
          taken.compareAndSet(null, ledger.run(JOB));
        };

    JobReport report = run(() -> {});

    assertThat(report.ending()).isInstanceOf(Ending.TakenOver.class);
    assertThat(told).isEmpty();
    assertThat(chat.calls()).isEmpty();
    assertThat(inFlight).as("accounts that are told as cut off by whoever stops now").isEmpty();
  }

  @Test
  void of_a_job_whose_ledger_failed_each_account_is_told_since_nobody_else_has_it() {
    whenBegun = () -> clock.advance(LEASE);
    beforeEachRecord =
        () -> {
          throw new StorageException("the disk is gone", new IOException("no space left"));
        };

    JobReport report = run(() -> {});

    assertThat(report.ending()).isInstanceOf(Ending.Unrecorded.class);
    assertThat(told).extracting(DeletionOutcome::account).containsExactly(new Account("alice"));
  }

  @Test
  void of_a_job_that_was_not_lost_after_all_each_account_is_told() {
    whenBegun = () -> clock.advance(LEASE);

    JobReport report = run(() -> {});

    assertThat(report.ending()).isEqualTo(new Ending.Completed());
    assertThat(told)
        .hasSize(2)
        .allSatisfy(
            outcome ->
                assertThat(outcome.problem().orElseThrow().summary())
                    .isEqualTo("no time left to call Chat"));
    assertThat(report.totals().failed()).isEqualTo(2);
  }
}
