package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Small jobs, each account with one friend group {@code family} that {@code dave} is in. */
final class Jobs {
  static final GroupName FAMILY = new GroupName("family");
  static final FriendGroup FAMILY_WITH_DAVE = new FriendGroup(FAMILY, Set.of(new Member("dave")));

  private Jobs() {}

  static JobNumber accepted(DeletionLedger ledger, String... accounts) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (String account : accounts) {
        draft.add(new Account(account), FAMILY);
      }
      return draft.accept("app 1400000000 in sgp", true);
    }
  }

  static void deletedFamilyOf(DeletionLedger ledger, JobNumber job, String... accounts) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      for (String account : accounts) {
        run.backUp(new Account(account), List.of(FAMILY_WITH_DAVE));
        run.record(deleted(account));
      }
    }
  }

  static AccountOutcome deleted(String account) {
    return new AccountOutcome(
        new Account(account), List.of(FAMILY), List.of(), List.of(), Optional.empty(), 7, 2);
  }

  /** Each as {@code account: [planned] [backed up]}. */
  static List<String> tasks(DeletionLedger ledger, JobNumber job) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      List<String> tasks = new ArrayList<>();
      run.tasks()
          .forEachRemaining(
              task ->
                  tasks.add(
                      "%s: %s %s"
                          .formatted(
                              task.plan().account(),
                              task.plan().names(),
                              new TreeSet<>(task.backedUp()))));
      return tasks;
    }
  }

  /** Each as {@code account: group [members]}. */
  static List<String> restorable(DeletionLedger ledger, JobNumber job) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      List<String> groups = new ArrayList<>();
      restore
          .tasks()
          .forEachRemaining(
              backup ->
                  backup
                      .groups()
                      .forEach(
                          group ->
                              groups.add(
                                  "%s: %s %s"
                                      .formatted(
                                          backup.account(), group.name(), group.members()))));
      return groups;
    }
  }
}
