package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.contracts.Unchecked;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites for a ledger have in common: the ledger, and shorthands for using it. */
abstract class LedgerSuite extends LedgerSamples {

  /** What a task said of itself. */
  record Pending(AccountPlan plan, Set<GroupName> saved) {}

  /** The tasks of a run, by account. */
  record Tasks(List<DeletionTask> all) {
    void save(Account account, FriendGroup... groups) {
      of(account).save(List.of(groups));
    }

    void record(DeletionOutcome outcome) {
      of(outcome.account()).record(outcome);
    }

    private DeletionTask of(Account account) {
      return all.stream()
          .filter(task -> task.plan().account().equals(account))
          .findFirst()
          .orElseThrow(() -> new AssertionError("there is no task for " + account));
    }
  }

  /** The tasks of a restore, by account. */
  record RestoreTasks(DeletionLedger.Restore restore, List<DeletionLedger.RestoreTask> all) {
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

  final DeletionLedgerContract contract;
  DeletionLedger ledger;

  LedgerSuite(DeletionLedgerContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  void openLedger() {
    ledger = contract.open(InstantSource.fixed(NOW));
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  /** Closes the ledger and opens it again, as the next process does. */
  void reopen() {
    ledger.close();
    ledger = contract.open(InstantSource.fixed(NOW));
  }

  /** Another ledger on the same jobs, as another process has it. */
  DeletionLedger another() {
    return contract.open(InstantSource.fixed(NOW));
  }

  /** Goes on with what a crash leaves. */
  void crash() {
    DeletionLedger next =
        Unchecked.unless(
            contract.openAfterCrash(InstantSource.fixed(NOW)),
            "what a ledger keeps when its process is killed: there is no openAfterCrash()");
    ledger.close();
    ledger = next;
  }

  void assertBusy(JobNumber job) {
    assertThatThrownBy(() -> ledger.run(job)).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.restore(job, Set.of())).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.forget(job)).isInstanceOf(JobBusyException.class);
    assertThat(ledger.job(job)).isPresent();
  }

  void assertFree(JobNumber job) {
    ledger.run(job).close();
    ledger.restore(job, Set.of()).close();
    ledger.forget(job);
    assertThat(ledger.job(job)).isEmpty();
  }

  void assertUnknown(JobNumber job) {
    assertThatThrownBy(() -> ledger.run(job)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> ledger.restore(job, Set.of()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> outcomesOf(job)).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> seen(job, Set.of())).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> ledger.forget(job)).isInstanceOf(NoSuchElementException.class);
  }

  JobNumber accepted(AccountPlan... plans) {
    return accepted(true, plans);
  }

  JobNumber acceptedFor(String chat, boolean backup) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      return draft.accept(chat, backup);
    }
  }

  JobNumber accepted(boolean backup, AccountPlan... plans) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (AccountPlan plan : plans) {
        plan.names().forEach(name -> draft.add(plan.account(), name));
      }
      return draft.accept(CHAT, backup);
    }
  }

  JobNumber jobThatDeletedFamilyOf(Account... accounts) {
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

  JobNumber jobThatDeletedFamilyAndWorkOf(Account... accounts) {
    JobNumber job =
        accepted(
            Stream.of(accounts)
                .map(account -> plan(account, FAMILY, WORK))
                .toArray(AccountPlan[]::new));
    run(
        job,
        tasks -> {
          for (Account account : accounts) {
            tasks.save(account, group(FAMILY, DAVE), group(WORK));
            tasks.record(deleted(account, FAMILY, WORK));
          }
        });
    return job;
  }

  void run(JobNumber job, Consumer<Tasks> work) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      work.accept(new Tasks(list(run.tasks())));
    }
  }

  void restore(JobNumber job, Consumer<RestoreTasks> work) {
    restore(job, Set.of(), work);
  }

  void restore(JobNumber job, Set<Account> only, Consumer<RestoreTasks> work) {
    try (DeletionLedger.Restore restore = ledger.restore(job, only)) {
      work.accept(new RestoreTasks(restore, list(restore.tasks())));
    }
  }

  List<Pending> tasksOf(JobNumber job) {
    try (DeletionLedger.Run run = ledger.run(job)) {
      return list(run.tasks()).stream()
          .map(task -> new Pending(task.plan(), Set.copyOf(task.saved())))
          .toList();
    }
  }

  Set<GroupName> savedOf(Account account, JobNumber job) {
    return tasksOf(job).stream()
        .filter(task -> task.plan().account().equals(account))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no task for " + account))
        .saved();
  }

  List<FriendGroups> restorable(JobNumber job) {
    return restorable(job, Set.of());
  }

  List<FriendGroups> restorable(JobNumber job, Set<Account> only) {
    try (DeletionLedger.Restore restore = ledger.restore(job, only)) {
      return list(restore.tasks()).stream().map(DeletionLedger.RestoreTask::groups).toList();
    }
  }

  /** What can be seen of it without taking the job, unless somebody has it and must not have. */
  List<FriendGroups> seen(JobNumber job, Set<Account> only) {
    try (Stream<DeletionLedger.Backup> backups = ledger.backups(job, only)) {
      return backups.map(DeletionLedger.Backup::groups).toList();
    }
  }

  List<FriendGroup> restorableGroups(JobNumber job) {
    return restorable(job).stream().flatMap(backup -> backup.groups().stream()).toList();
  }

  List<DeletionOutcome> outcomesOf(JobNumber job) {
    try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
      return outcomes.toList();
    }
  }

  Job.State state(JobNumber job) {
    return ledger.job(job).orElseThrow().state();
  }

  JobTotals totals(JobNumber job) {
    return ledger.job(job).orElseThrow().totals();
  }
}
