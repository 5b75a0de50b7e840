package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The jobs of ledgers in memory, and who holds which; each method takes the lock, itself. */
final class InMemoryJobs {
  private final TreeMap<JobNumber, InMemoryEntry> entries = new TreeMap<>();
  private final InMemoryLeases leases;
  private long lastNumber;

  /**
   * @param time measures leases
   * @param lease how long a job is held after each writing
   */
  InMemoryJobs(MonotonicClock time, Duration lease) {
    leases = new InMemoryLeases(time, lease);
  }

  /** The same jobs once more, held by nobody. */
  synchronized InMemoryJobs copy() {
    InMemoryJobs copy = new InMemoryJobs(leases.time, leases.lease);
    entries.forEach((number, entry) -> copy.entries.put(number, entry.copy()));
    copy.lastNumber = lastNumber;
    return copy;
  }

  synchronized JobNumber accept(
      Instant started, String chat, boolean backup, PlanSize size, List<AccountPlan> accounts) {
    Map<Account, InMemoryRow> rows = new LinkedHashMap<>();
    accounts.forEach(plan -> rows.put(plan.account(), new InMemoryRow(plan)));
    lastNumber++;
    JobNumber number = new JobNumber(lastNumber);
    entries.put(number, new InMemoryEntry(number, started, chat, backup, size, rows));
    return number;
  }

  /** Newest first. */
  synchronized List<Job> jobs() {
    return entries.descendingMap().values().stream().map(InMemoryEntry::job).toList();
  }

  synchronized Optional<Job> job(JobNumber number) {
    return Optional.ofNullable(entries.get(number)).map(InMemoryEntry::job);
  }

  synchronized List<DeletionOutcome> outcomes(JobNumber number) {
    List<DeletionOutcome> outcomes = new ArrayList<>();
    for (InMemoryRow row : existing(number).rows().values()) {
      if (row.outcome != null) {
        outcomes.add(row.outcome);
      }
    }
    return outcomes;
  }

  /** What a restore would be handed out now. */
  synchronized List<DeletionLedger.Backup> backups(JobNumber number, Set<Account> only) {
    return existing(number)
        .restorable(only)
        .<DeletionLedger.Backup>map(InMemoryRow::state)
        .toList();
  }

  /**
   * What nobody else holds.
   *
   * @param now by the clock that others go by
   */
  synchronized InMemoryLease take(JobNumber number, Instant now) {
    return leases.take(existing(number), now);
  }

  synchronized void forget(JobNumber number, Instant now) {
    take(number, now).end();
    entries.remove(number);
  }

  private InMemoryEntry existing(JobNumber number) {
    InMemoryEntry entry = entries.get(number);
    if (entry == null) {
      throw new NoSuchElementException("there is no job " + number);
    }
    return entry;
  }
}
