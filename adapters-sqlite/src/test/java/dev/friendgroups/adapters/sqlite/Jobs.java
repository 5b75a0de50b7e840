package dev.friendgroups.adapters.sqlite;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
      for (DeletionTask task : tasksOf(run, accounts)) {
        task.save(List.of(FAMILY_WITH_DAVE));
        task.record(deleted(task.plan().account().id()));
      }
    }
  }

  static DeletionOutcome deleted(String account) {
    return new DeletionOutcome(
        new Account(account),
        List.of(FAMILY),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        7,
        2);
  }

  /** Chat was busy, and certainly left the family where it was. */
  static DeletionOutcome left(String account) {
    return new DeletionOutcome(
        new Account(account),
        List.of(),
        List.of(),
        List.of(FAMILY),
        List.of(),
        Optional.of(new Refusal(ErrorCode.WRITE_CONFLICT, "busy", "")),
        7,
        2);
  }

  /** The task of one account, which the run must not have concluded. */
  static DeletionTask task(DeletionLedger.Run run, String account) {
    return tasksOf(run, account).get(0);
  }

  private static List<DeletionTask> tasksOf(DeletionLedger.Run run, String... accounts) {
    Map<String, DeletionTask> tasks = new HashMap<>();
    run.tasks().forEachRemaining(task -> tasks.put(task.plan().account().id(), task));
    return Stream.of(accounts).map(account -> requireNonNull(tasks.get(account))).toList();
  }

  /** Each as {@code account: [planned] [saved]}. */
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
                              new TreeSet<>(task.saved()))));
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
              task -> {
                FriendGroups saved = task.groups();
                saved
                    .groups()
                    .forEach(
                        group ->
                            groups.add(
                                "%s: %s %s"
                                    .formatted(saved.account(), group.name(), group.members())));
              });
      return groups;
    }
  }

  static List<DeletionOutcome> outcomes(DeletionLedger ledger, JobNumber job) {
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
      return outcomes.toList();
    }
  }
}
