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
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobsOverQuotaTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final GroupName FAMILY = new GroupName("family");
  private static final Member CAROL = new Member("carol");
  private static final Interference OVER_QUOTA = new Interference.Refusal(60007);
  private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(30), 0, 20);

  private final InMemoryFriendGroupGateway chat = new InMemoryFriendGroupGateway();
  private final InMemoryDeletionLedger ledger = new InMemoryDeletionLedger();
  private final FakeClock clock = new FakeClock();
  private final Stop stop = new Stop();
  private final JobSettings settings = new JobSettings("app 1", LIMITS, 1);
  private final RetryingGateway gateway = new RetryingGateway(chat, LIMITS, clock, () -> 0);
  private final DeletionJobs jobs = new DeletionJobs(gateway, ledger, clock, settings);
  private final List<String> told = new ArrayList<>();

  private final RunObserver<DeletionOutcome> observer =
      new RunObserver<>() {
        @Override
        public void concluded(DeletionOutcome outcome) {
          told.add(outcome.account() + (outcome.problem().isEmpty() ? " done" : " failed"));
        }

        @Override
        public void paced(QuotaUse quota) {
          told.add("refused " + quota.refused() + ", lowered " + quota.granted().isPresent());
        }
      };

  @Test
  void an_account_does_not_fail_for_the_quota_and_what_was_refused_is_told_and_reported() {
    accounts();
    chat.interfere(OVER_QUOTA);
    chat.interfere(OVER_QUOTA);

    JobReport report = run();

    assertThat(told).containsExactly("refused 2, lowered true", "alice done", "bob done");
    assertThat(report.totals().failed()).isZero();
    assertThat(report.quota().refused()).isEqualTo(2);
    assertThat(report.quota().lowest().orElse(20)).isLessThan(20);
  }

  @Test
  void a_job_that_is_refused_nothing_is_granted_all() {
    accounts();

    assertThat(run().quota()).isEqualTo(QuotaUse.ALL_GRANTED);

    assertThat(told).containsExactly("alice done", "bob done");
  }

  @Test
  void a_restore_reports_what_was_refused_too() {
    accounts();
    run();
    chat.interfere(OVER_QUOTA);

    RestoreReport report =
        new JobRestoring(gateway, ledger, clock, settings)
            .restore(
                new JobNumber(1),
                RestoreSelection.everything(),
                new RunObserver<RestoreOutcome>() {},
                stop);

    assertThat(report.groups()).isEqualTo(2);
    assertThat(report.quota().refused()).isEqualTo(1);
  }

  @Test
  void a_chat_that_grants_nothing_does_not_hold_a_job_up_for_ever() {
    accounts();
    for (int call = 0; call < 2_000; call++) {
      chat.interfere(OVER_QUOTA);
    }

    JobReport report = run();

    assertThat(report.totals().failed()).isEqualTo(2);
    assertThat(report.totals().deleted()).isZero();
    assertThat(clock.now().minus(Duration.ofHours(1))).isLessThan(Duration.ofMinutes(3));
  }

  @Test
  void a_stop_ends_a_job_whose_quota_is_not_granted_and_no_account_has_failed() {
    accounts();
    chat.interfere(
        new Interference.Meanwhile(
            () -> {
              chat.interfereWithDeletion(OVER_QUOTA);
              stop.request();
            }));

    JobReport report = run();

    assertThat(report.ending()).isEqualTo(new Ending.Interrupted());
    assertThat(told).doesNotContain("alice failed");
    assertThat(report.totals().accounts()).isZero();
    assertThat(chat.calls()).containsExactly("find alice");
  }

  private void accounts() {
    for (Account account : List.of(ALICE, BOB)) {
      FriendGroup family = new FriendGroup(FAMILY, Set.of(CAROL));
      chat.put(new Contacts(Set.of(CAROL), new FriendGroups(account, 7, List.of(family))));
    }
  }

  private JobReport run() {
    try (Proposal proposal =
        jobs.propose(
            request -> {
              request.accept(ALICE, FAMILY);
              request.accept(BOB, FAMILY);
            })) {
      return proposal.run(true, observer, stop);
    }
  }
}
