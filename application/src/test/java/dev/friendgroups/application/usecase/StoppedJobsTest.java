package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway.Interference;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups.Proposal;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is still sent once a job is to end, and what is said of accounts it did not get to. */
@Timeout(30)
class StoppedJobsTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final Account DAVE = new Account("dave");
  private static final GroupName FAMILY = new GroupName("family");
  private static final Member CAROL = new Member("carol");
  private static final JobNumber FIRST = new JobNumber(1);
  private static final Refusal DAILY_QUOTA = new Refusal(new ErrorCode(60028), "scripted", "");
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(30), 3, 200);

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final WatchedGateway gateway = new WatchedGateway(chat);
  private final InMemoryDeletionLedger ledger = new InMemoryDeletionLedger();
  private final FakeClock clock = new FakeClock();
  private final Stop stop = new Stop();
  private final List<String> told = new ArrayList<>();

  private final RunObserver<DeletionOutcome> observer =
      new RunObserver<>() {
        @Override
        public void concluded(DeletionOutcome outcome) {
          told.add(outcome.account() + (outcome.problem().isEmpty() ? " done" : " failed"));
        }

        @Override
        public void untouched(Account account) {
          told.add(account + " untouched");
        }
      };

  @Test
  void an_account_that_was_only_read_is_left_as_it_is_and_resuming_does_it() {
    accounts(ALICE, BOB);
    gateway.beforeFind = account -> stop.request();

    JobReport stopped = run(1, ALICE, BOB);
    List<Account> restorable = restorable();
    gateway.beforeFind = account -> {};
    JobReport resumed = jobs(1).resume(FIRST, observer, new Stop());

    assertThat(stopped.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(stopped.totals()).isEqualTo(JobTotals.NONE);
    assertThat(restorable).isEmpty();
    assertThat(resumed.ending()).isEqualTo(new Ending.Completed());
    assertThat(told).containsExactly("alice untouched", "alice done", "bob done");
    assertThat(chat.calls())
        .containsExactly(
            "find alice", "find alice", "delete alice [family]", "find bob", "delete bob [family]");
  }

  @Test
  void an_account_that_was_saved_is_deleted_since_its_backup_says_so() {
    accounts(ALICE, BOB);
    BreakableLedger breakable = new BreakableLedger(ledger);
    breakable.beforeSave(stop::request);
    chat.interfereWithDeletion(new Interference.Refusal(60007));

    JobReport stopped =
        run(new DeletionJobs(retrying(), breakable, clock, settings(1)), ALICE, BOB);

    assertThat(stopped.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(told).containsExactly("alice done");
    assertThat(restorable()).containsExactly(ALICE);
  }

  @Test
  void a_stop_leaves_an_account_of_an_earlier_run_in_the_doubt_that_it_was_in() {
    accounts(ALICE);
    savedByOneThatWasKilled(ALICE);
    RunObserver<DeletionOutcome> stopping =
        new RunObserver<>() {
          @Override
          public void begun(Account account) {
            stop.request();
          }

          @Override
          public void concluded(DeletionOutcome outcome) {
            observer.concluded(outcome);
          }

          @Override
          public void untouched(Account account) {
            observer.untouched(account);
          }
        };

    JobReport resumed = jobs(1).resume(FIRST, stopping, stop);

    assertThat(resumed.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(resumed.totals()).isEqualTo(JobTotals.NONE);
    assertThat(told).containsExactly("alice untouched");
    assertThat(restorable()).containsExactly(ALICE);
    assertThat(chat.calls()).isEmpty();
  }

  private void savedByOneThatWasKilled(Account account) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(account, FAMILY);
      draft.size();
      draft.accept("app 1", true);
    }
    try (DeletionLedger.Run killed = ledger.run(FIRST)) {
      killed.tasks().next().save(List.of(new FriendGroup(FAMILY, Set.of(CAROL))));
    }
  }

  private List<Account> restorable() {
    try (Stream<DeletionLedger.Backup> backups = ledger.backups(FIRST, Set.of())) {
      return backups.map(backup -> backup.plan().account()).toList();
    }
  }

  @Test
  void a_fault_of_chat_is_not_waited_for_any_more() {
    accounts(ALICE);
    chat.interfere(new Interference.Refusal(30006));
    gateway.beforeFind = account -> stop.request();

    JobReport stopped = run(1, ALICE);

    assertThat(stopped.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(told).containsExactly("alice untouched");
    assertThat(chat.calls()).containsExactly("find alice");
  }

  @Test
  void what_may_have_been_deleted_is_looked_at_all_the_same() {
    accounts(ALICE, BOB);
    chat.interfereWithDeletion(new Interference.LostAnswer());
    gateway.beforeDelete = account -> stop.request();

    JobReport stopped = run(1, ALICE, BOB);

    assertThat(stopped.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(told).containsExactly("alice done");
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find alice");
  }

  @Test
  void what_ends_the_job_for_all_keeps_the_others_from_their_next_call() {
    accounts(ALICE, BOB, DAVE);
    Refused refused = new Refused(DAVE);
    gateway.instead = refused;
    gateway.beforeFind =
        account -> {
          if (account.equals(BOB)) {
            refused.awaitEnd();
          }
        };

    JobReport stopped = run(2, ALICE, BOB, DAVE);

    assertThat(stopped.ending()).isEqualTo(new Ending.Stopped(DAILY_QUOTA));
    assertThat(told).containsExactlyInAnyOrder("alice done", "dave failed", "bob untouched");
    assertThat(chat.calls()).containsExactly("find alice", "delete alice [family]", "find bob");
  }

  private void accounts(Account... accounts) {
    for (Account account : accounts) {
      FriendGroup family = new FriendGroup(FAMILY, Set.of(CAROL));
      chat.put(new Contacts(Set.of(CAROL), new FriendGroups(account, 7, List.of(family))));
    }
  }

  private RetryingGateway retrying() {
    return new RetryingGateway(gateway, LIMITS, clock, () -> 0);
  }

  private static JobSettings settings(int workers) {
    return new JobSettings("app 1", LIMITS, workers);
  }

  private DeletionJobs jobs(int workers) {
    return new DeletionJobs(retrying(), ledger, clock, settings(workers));
  }

  private JobReport run(int workers, Account... accounts) {
    return run(jobs(workers), accounts);
  }

  private JobReport run(DeletionJobs jobs, Account... accounts) {
    try (Proposal proposal =
        jobs.propose(
            request -> {
              for (Account account : accounts) {
                request.accept(account, FAMILY);
              }
            })) {
      return proposal.run(true, observer, stop);
    }
  }

  /** Refuses to read one account, and knows when the worker that asked has nothing more to do. */
  private static final class Refused {
    private final Account account;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile Thread worker = Thread.currentThread();

    Refused(Account account) {
      this.account = account;
    }

    boolean refuses(Account other) {
      if (!other.equals(account)) {
        return false;
      }
      worker = Thread.currentThread();
      asked.countDown();
      return true;
    }

    void awaitEnd() {
      try {
        asked.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      // The thread that runs the job waits for the others at the end, and they end.
      while (worker.isAlive() && !waitsForOthers()) {
        Thread.onSpinWait();
      }
    }

    private boolean waitsForOthers() {
      return Stream.of(worker.getStackTrace())
          .anyMatch(frame -> frame.getMethodName().equals("join"));
    }
  }

  /** Another gateway, before which something happens. */
  private static final class WatchedGateway implements FriendGroupGateway {
    private final FriendGroupGateway gateway;
    private volatile Consumer<Account> beforeFind = account -> {};
    private volatile Consumer<Account> beforeDelete = account -> {};
    private volatile Refused instead = new Refused(new Account("nobody"));

    WatchedGateway(FriendGroupGateway gateway) {
      this.gateway = gateway;
    }

    @Override
    public Answer<FriendGroups> find(Account account, Attempt attempt) {
      if (instead.refuses(account)) {
        return new Answer.Refused<>(DAILY_QUOTA);
      }
      beforeFind.accept(account);
      return gateway.find(account, attempt);
    }

    @Override
    public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
      return gateway.create(creation, attempt);
    }

    @Override
    public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
      beforeDelete.accept(deletion.account());
      return gateway.delete(deletion, attempt);
    }
  }
}
