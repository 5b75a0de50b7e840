package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.group.Account;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Set;

/** A job in memory that is being restored. */
final class InMemoryRestore extends InMemoryHold implements DeletionLedger.Restore {
  private final Set<Account> only;
  private final InstantSource clock;

  InMemoryRestore(InMemoryJobs jobs, InMemoryLease lease, Set<Account> only, InstantSource clock) {
    super(jobs, lease);
    this.clock = clock;
    this.only = Set.copyOf(only);
  }

  @Override
  public Iterator<DeletionLedger.RestoreTask> tasks() {
    synchronized (jobs) {
      return entry()
          .restorable(only)
          .<DeletionLedger.RestoreTask>map(
              row -> new InMemoryRestoreTask(this, row, only.isEmpty(), clock))
          .toList()
          .iterator();
    }
  }

  @Override
  public void finish() {
    synchronized (jobs) {
      InMemoryEntry entry = written();
      if (only.isEmpty()) {
        entry.rows().values().forEach(row -> row.restored = false);
      }
    }
  }
}
