package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
  private final Set<JobNumber> held = new HashSet<>();
  private long lastNumber;

  /** The same jobs once more, held by nobody. */
  synchronized InMemoryJobs copy() {
    InMemoryJobs copy = new InMemoryJobs();
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

  synchronized InMemoryEntry hold(JobNumber number) {
    InMemoryEntry entry = existing(number);
    if (!held.add(number)) {
      throw new JobBusyException(number);
    }
    return entry;
  }

  synchronized void giveBack(JobNumber number) {
    held.remove(number);
  }

  synchronized void forget(JobNumber number) {
    hold(number);
    entries.remove(number);
    held.remove(number);
  }

  private InMemoryEntry existing(JobNumber number) {
    InMemoryEntry entry = entries.get(number);
    if (entry == null) {
      throw new NoSuchElementException("there is no job " + number);
    }
    return entry;
  }
}
