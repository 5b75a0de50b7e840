package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.contracts.Lookalikes;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: that names which look alike stay names of different things. */
abstract class LedgerNames extends LedgerSuite {
  private static final List<GroupName> GROUPS = Lookalikes.all(GroupName::new);
  private static final List<Account> ACCOUNTS = Lookalikes.all(Account::new);
  private static final List<Member> MEMBERS = Lookalikes.all(Member::new);

  LedgerNames(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void groups_that_look_alike_are_planned_and_saved_each_by_itself() {
    JobNumber job = accepted(new AccountPlan(ALICE, GROUPS));
    List<FriendGroup> groups =
        GROUPS.stream().map(name -> group(name, new Member("in " + name))).toList();
    run(job, tasks -> tasks.save(ALICE, groups.toArray(FriendGroup[]::new)));

    assertThat(tasksOf(job))
        .containsExactly(new Pending(new AccountPlan(ALICE, GROUPS), Set.copyOf(GROUPS)));
    assertThat(restorableGroups(job)).containsExactlyInAnyOrderElementsOf(groups);
  }

  @Test
  void of_groups_that_look_alike_the_one_that_was_deleted_is_restored() {
    JobNumber job = accepted(new AccountPlan(ALICE, GROUPS));
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE,
            GROUPS.subList(0, 1),
            List.of(),
            GROUPS.subList(1, GROUPS.size()),
            List.of(),
            Optional.of(BUSY),
            7,
            2);
    run(
        job,
        tasks -> {
          tasks.save(ALICE, GROUPS.stream().map(name -> group(name)).toArray(FriendGroup[]::new));
          tasks.record(outcome);
        });

    assertThat(outcomesOf(job)).containsExactly(outcome);
    assertThat(savedOf(ALICE, job)).containsExactly(GROUPS.get(0));
    assertThat(restorableGroups(job)).containsExactly(group(GROUPS.get(0)));
  }

  @Test
  void accounts_that_look_alike_have_tasks_outcomes_and_backups_of_their_own() {
    JobNumber job =
        accepted(
            ACCOUNTS.stream().map(account -> plan(account, FAMILY)).toArray(AccountPlan[]::new));
    run(
        job,
        tasks -> {
          ACCOUNTS.forEach(account -> tasks.save(account, group(FAMILY, new Member(account.id()))));
          tasks.record(deleted(ACCOUNTS.get(0), FAMILY));
          tasks.record(failed(ACCOUNTS.get(1), REFUSED, FAMILY));
        });

    assertThat(tasksOf(job))
        .extracting(task -> task.plan().account())
        .containsExactlyInAnyOrderElementsOf(ACCOUNTS.subList(2, ACCOUNTS.size()));
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(
            deleted(ACCOUNTS.get(0), FAMILY), failed(ACCOUNTS.get(1), REFUSED, FAMILY));
    assertThat(restorable(job))
        .hasSize(ACCOUNTS.size() - 1)
        .allSatisfy(
            backup ->
                assertThat(backup.groups())
                    .containsExactly(group(FAMILY, new Member(backup.account().id()))));
  }

  @Test
  void of_accounts_that_look_alike_the_one_asked_for_is_restored() {
    JobNumber job = jobThatDeletedFamilyOf(ACCOUNTS.toArray(Account[]::new));

    assertThat(restorable(job, Set.of(ACCOUNTS.get(1))))
        .extracting(FriendGroups::account)
        .containsExactly(ACCOUNTS.get(1));
  }

  @Test
  void members_that_look_alike_are_saved_each_by_itself() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    FriendGroup family = new FriendGroup(FAMILY, new LinkedHashSet<>(MEMBERS));
    run(job, tasks -> tasks.save(ALICE, family));

    assertThat(restorableGroups(job)).containsExactly(family);
  }
}
