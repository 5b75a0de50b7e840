package dev.friendgroups.application.memory;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.Restoration;
import dev.friendgroups.domain.group.Account;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All there is to know of a job. */
record InMemoryEntry(
    JobNumber number,
    Instant started,
    String chat,
    boolean backup,
    PlanSize size,
    Map<Account, InMemoryRow> rows) {
  Job job() {
    boolean finished = rows.values().stream().allMatch(InMemoryRow::conclusive);
    JobTotals totals = JobTotals.NONE;
    Optional<Restoration> restoration = Optional.empty();
    for (InMemoryRow row : rows.values()) {
      totals = row.outcome == null ? totals : totals.plus(row.outcome);
      restoration = row.addedTo(restoration);
    }
    Job.State state = finished ? Job.State.FINISHED : Job.State.UNFINISHED;
    return new Job(number, started, chat, backup, size, state, totals, restoration);
  }

  /**
   * What can be put back. For use under the jobs' lock.
   *
   * @param only the accounts asked for; empty for all that an earlier restore of all did not put
   *     back
   */
  Stream<InMemoryRow> restorable(Set<Account> only) {
    return rows.values().stream()
        .filter(row -> only.isEmpty() ? !row.restored : only.contains(row.plan.account()))
        .filter(row -> row.state().restorable());
  }

  InMemoryEntry copy() {
    Map<Account, InMemoryRow> copies = new LinkedHashMap<>();
    rows.forEach((account, row) -> copies.put(account, row.copy()));
    return new InMemoryEntry(number, started, chat, backup, size, copies);
  }
}
