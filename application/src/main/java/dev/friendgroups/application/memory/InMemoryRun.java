package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import java.util.Iterator;

/** A job in memory that is being run. */
final class InMemoryRun extends InMemoryHold implements DeletionLedger.Run {
  InMemoryRun(InMemoryJobs jobs, InMemoryLease lease) {
    super(jobs, lease);
  }

  @Override
  public Iterator<DeletionTask> tasks() {
    synchronized (jobs) {
      return entry().rows().values().stream()
          .filter(row -> !row.conclusive())
          .<DeletionTask>map(row -> new InMemoryDeletionTask(this, row))
          .toList()
          .iterator();
    }
  }
}
