package dev.friendgroups.contracts;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.Job;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ledgers in memory that keep to everything. */
final class RightLedgerSite implements LedgerSite {
  private @Nullable InMemoryDeletionLedger first;

  @Override
  public DeletionLedger open(InstantSource clock) {
    if (first == null) {
      first = new InMemoryDeletionLedger(clock);
      return first;
    }
    return first.another();
  }

  @Override
  public DeletionLedger openAfterCrash(InstantSource clock) {
    return first == null ? new InMemoryDeletionLedger(clock) : first.afterCrash();
  }

  @Override
  public boolean stores(String text) {
    try (DeletionLedger copy = openAfterCrash(InstantSource.system())) {
      return copy.jobs().stream().anyMatch(job -> all(copy, job).contains(text));
    }
  }

  private static String all(DeletionLedger ledger, Job job) {
    StringBuilder all = new StringBuilder(job.toString());
    ledger.outcomes(job.number()).forEach(all::append);
    try (DeletionLedger.Restore restore = ledger.restore(job.number(), Set.of())) {
      restore.tasks().forEachRemaining(task -> all.append(task.plan()).append(task.groups()));
    }
    try (DeletionLedger.Run run = ledger.run(job.number())) {
      run.tasks().forEachRemaining(task -> all.append(task.plan()).append(task.saved()));
    }
    return all.toString();
  }
}
