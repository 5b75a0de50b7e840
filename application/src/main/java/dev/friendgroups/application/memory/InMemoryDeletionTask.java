package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;

/** An account in memory that is still to be done. */
final class InMemoryDeletionTask implements DeletionTask {
  private final InMemoryHold run;
  private final InMemoryRow row;
  private final Set<GroupName> saved;

  /** For use under the jobs' lock. */
  InMemoryDeletionTask(InMemoryHold run, InMemoryRow row) {
    this.run = run;
    this.row = row;
    this.saved = Set.copyOf(row.state().names());
  }

  @Override
  public AccountPlan plan() {
    return row.plan;
  }

  @Override
  public Set<GroupName> saved() {
    return saved;
  }

  @Override
  public void save(List<FriendGroup> groups) {
    synchronized (run.jobs) {
      run.written();
      row.save(groups);
    }
  }

  @Override
  public void record(DeletionOutcome outcome) {
    synchronized (run.jobs) {
      run.written();
      row.record(outcome);
    }
  }
}
