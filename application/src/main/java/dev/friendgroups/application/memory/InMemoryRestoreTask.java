package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.FriendGroups;
import java.time.InstantSource;

/** An account in memory that is to be put back. */
final class InMemoryRestoreTask implements DeletionLedger.RestoreTask {
  private final AccountPlan plan;
  private final InMemoryHold restore;
  private final InMemoryRow row;
  private final FriendGroups groups;
  private final InstantSource clock;

  /** For use under the jobs' lock. */
  InMemoryRestoreTask(InMemoryHold restore, InMemoryRow row, InstantSource clock) {
    this.clock = clock;
    plan = row.plan;
    this.restore = restore;
    this.row = row;
    this.groups = row.deletedOrInDoubt();
  }

  @Override
  public AccountPlan plan() {
    return plan;
  }

  @Override
  public FriendGroups groups() {
    return groups;
  }

  @Override
  public void record(RestoreOutcome outcome) {
    synchronized (restore.jobs) {
      restore.written();
      row.record(outcome, clock.instant());
    }
  }
}
