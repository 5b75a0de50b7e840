package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a ledger: that much is kept as whole as little. */
abstract class LedgerSizes extends LedgerSuite {
  LedgerSizes(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_group_of_thousands_of_members_comes_back_whole() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    Set<Member> members =
        IntStream.range(0, 3_000)
            .mapToObj(n -> new Member("member-" + n))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    run(job, tasks -> tasks.save(ALICE, new FriendGroup(FAMILY, members)));

    List<FriendGroup> restorable = restorableGroups(job);

    assertThat(restorable).hasSize(1);
    assertThat(List.copyOf(restorable.get(0).members())).isEqualTo(List.copyOf(members));
  }

  @Test
  void an_account_of_hundreds_of_groups_comes_back_whole() {
    AccountPlan plan = new AccountPlan(ALICE, names(500));
    JobNumber job = accepted(plan);
    List<FriendGroup> groups =
        plan.names().stream().map(name -> group(name, new Member("in " + name))).toList();
    run(
        job,
        tasks -> {
          tasks.save(ALICE, groups.toArray(FriendGroup[]::new));
          tasks.record(inDoubt(ALICE, CUT_OFF, groups.stream().map(FriendGroup::name).toList()));
        });

    assertThat(tasksOf(job)).containsExactly(new Pending(plan, Set.copyOf(plan.names())));
    assertThat(outcomesOf(job)).containsExactly(inDoubt(ALICE, CUT_OFF, plan.names()));
    assertThat(restorableGroups(job)).containsExactlyInAnyOrderElementsOf(groups);
  }

  @Test
  void thousands_of_accounts_are_each_a_task_once_and_keep_their_order() {
    JobNumber job =
        accepted(
            IntStream.range(0, 2_500)
                .mapToObj(n -> plan(new Account("account-" + n), FAMILY))
                .toArray(AccountPlan[]::new));
    List<DeletionOutcome> recorded = new ArrayList<>();
    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                DeletionOutcome outcome = deleted(task.plan().account(), FAMILY);
                task.record(outcome);
                recorded.add(outcome);
              });
    }

    assertThat(recorded).hasSize(2_500).doesNotHaveDuplicates();
    assertThat(outcomesOf(job)).isEqualTo(recorded);
    assertThat(totals(job)).isEqualTo(new JobTotals(2_500, 0, 2_500, 0, 0, 5_000));
    assertThat(state(job)).isEqualTo(Job.State.FINISHED);
  }

  @Test
  void what_many_accounts_lost_is_restored_of_each() {
    List<AccountPlan> plans =
        IntStream.range(0, 1_200).mapToObj(n -> plan(new Account("account-" + n), FAMILY)).toList();
    JobNumber job = accepted(plans.toArray(AccountPlan[]::new));
    try (DeletionLedger.Run run = ledger.run(job)) {
      list(run.tasks()).parallelStream().forEach(task -> task.save(List.of(group(FAMILY, DAVE))));
    }

    assertThat(restorable(job))
        .extracting(FriendGroups::account)
        .containsExactlyInAnyOrderElementsOf(plans.stream().map(AccountPlan::account).toList());
  }

  @Test
  void a_long_explanation_is_kept_to_its_end() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    DeletionOutcome outcome =
        failed(ALICE, new Breakdown("why ".repeat(5_000), Remedy.TRY_AGAIN, true), FAMILY);
    run(job, tasks -> tasks.record(outcome));

    assertThat(outcomesOf(job)).containsExactly(outcome);
  }

  @Test
  void more_than_a_hundred_jobs_are_listed() {
    List<JobNumber> jobs =
        IntStream.range(0, 120).mapToObj(n -> accepted(plan(ALICE, FAMILY))).toList();

    assertThat(ledger.jobs()).extracting(Job::number).hasSize(120).containsAll(jobs);
  }
}
