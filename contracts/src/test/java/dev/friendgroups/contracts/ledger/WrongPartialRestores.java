package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Backup;
import dev.friendgroups.application.port.out.DeletionLedger.Restore;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledgers that take restores of some accounts and those of all for the same. */
final class WrongPartialRestores {
  private WrongPartialRestores() {}

  /** What a wrong ledger makes of a restore of some accounts. */
  private interface Partial {
    Restore of(DeletionLedger ledger, JobNumber job, Restore right);
  }

  private static Wrong<LedgerSite> wrong(String what, String caughtBy, Partial partial) {
    return new Wrong<>(
        what,
        caughtBy,
        site ->
            site.with(
                ledger ->
                    new MadeLedger(ledger) {
                      @Override
                      public Restore restore(JobNumber number, Set<Account> only) {
                        return only.isEmpty()
                            ? right.restore(number, only)
                            : partial.of(right, number, right.restore(number, only));
                      }
                    }));
  }

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        wrong(
            "forgets how far a restore of all got when one of some accounts ends",
            "a_restore_of_some_accounts_that_ended_leaves_one_of_all_where_it_stopped",
            EndingAll::new),
        wrong(
            "takes what was asked for as put back by a restore of all",
            "a_restore_of_all_begins_with_what_one_of_some_accounts_put_back_before",
            CountingForAll::new),
        wrong(
            "passes by what was asked for when a restore of all put it back",
            "what_is_asked_for_is_restored_though_one_of_all_put_it_back",
            (ledger, job, restore) -> {
              Set<Account> left = left(ledger, job);
              return new MadeRestore(restore) {
                @Override
                public Iterator<RestoreTask> tasks() {
                  return LedgerSamples.list(right.tasks()).stream()
                      .filter(task -> left.contains(task.plan().account()))
                      .iterator();
                }
              };
            }));
  }

  private static Set<Account> left(DeletionLedger ledger, JobNumber job) {
    try (Stream<Backup> backups = ledger.backups(job, Set.of())) {
      return backups.map(backup -> backup.plan().account()).collect(Collectors.toSet());
    }
  }

  private static final class EndingAll extends MadeRestore {
    private final DeletionLedger ledger;
    private final JobNumber job;
    private boolean ended;

    EndingAll(DeletionLedger ledger, JobNumber job, Restore right) {
      super(right);
      this.ledger = ledger;
      this.job = job;
    }

    @Override
    public void finish() {
      right.finish();
      ended = true;
    }

    @Override
    public void close() {
      right.close();
      if (ended) {
        ended = false;
        try (Restore all = ledger.restore(job, Set.of())) {
          all.finish();
        }
      }
    }
  }

  private static final class CountingForAll extends MadeRestore {
    private final DeletionLedger ledger;
    private final JobNumber job;
    private final List<RestoreOutcome> outcomes = new ArrayList<>();

    CountingForAll(DeletionLedger ledger, JobNumber job, Restore right) {
      super(right);
      this.ledger = ledger;
      this.job = job;
    }

    @Override
    public Iterator<RestoreTask> tasks() {
      return LedgerSamples.list(right.tasks()).stream().<RestoreTask>map(this::counted).iterator();
    }

    private RestoreTask counted(RestoreTask task) {
      return new MadeRestoreTask(task) {
        @Override
        public void record(RestoreOutcome outcome) {
          right.record(outcome);
          outcomes.add(outcome);
        }
      };
    }

    @Override
    public void close() {
      right.close();
      try (Restore all = ledger.restore(job, Set.of())) {
        all.tasks().forEachRemaining(this::count);
      }
      outcomes.clear();
    }

    private void count(RestoreTask task) {
      outcomes.stream()
          .filter(outcome -> outcome.account().equals(task.plan().account()))
          .forEach(task::record);
    }
  }
}
