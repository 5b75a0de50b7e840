package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ledgers in memory that keep to everything. */
final class RightLedgerSite implements LedgerSite {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Function<InstantSource, InMemoryDeletionLedger> begun;
  private final Optional<FakeClock> time;
  private @Nullable InMemoryDeletionLedger first;

  private RightLedgerSite(
      Function<InstantSource, InMemoryDeletionLedger> begun, Optional<FakeClock> time) {
    this.begun = begun;
    this.time = time;
  }

  /** Whose holds are for ever. */
  static RightLedgerSite locking() {
    return new RightLedgerSite(InMemoryDeletionLedger::new, Optional.empty());
  }

  /** Whose holds end by themselves. */
  static RightLedgerSite leasing() {
    FakeClock time = new FakeClock();
    return new RightLedgerSite(
        clock -> InMemoryDeletionLedger.leasing(clock, time, LEASE), Optional.of(time));
  }

  @Override
  public DeletionLedger open(InstantSource clock) {
    if (first == null) {
      first = begun.apply(clock);
      return first;
    }
    return first.another();
  }

  @Override
  public DeletionLedger openAfterCrash(InstantSource clock) {
    return first == null ? begun.apply(clock) : first.afterCrash();
  }

  @Override
  public boolean holdsForEver() {
    return time.isEmpty();
  }

  @Override
  public void expireHold(JobNumber job) {
    time.orElseThrow().advance(LEASE);
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
