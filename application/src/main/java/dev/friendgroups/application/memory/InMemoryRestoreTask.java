package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.util.Set;

/** An account in memory that is to be put back. */
final class InMemoryRestoreTask implements DeletionLedger.RestoreTask {
  private final InMemoryHold restore;
  private final InMemoryRow row;
  private final AccountBackup backup;
  private final boolean ofAll;
  private final InstantSource clock;

  /**
   * For use under the jobs' lock.
   *
   * @param ofAll whether all accounts are restored
   */
  InMemoryRestoreTask(InMemoryHold restore, InMemoryRow row, boolean ofAll, InstantSource clock) {
    this.ofAll = ofAll;
    this.clock = clock;
    this.restore = restore;
    this.row = row;
    this.backup = row.state();
  }

  @Override
  public AccountPlan plan() {
    return backup.plan();
  }

  @Override
  public Set<GroupName> names() {
    return backup.names();
  }

  @Override
  public FriendGroups groups() {
    return backup.groups();
  }

  @Override
  public void record(RestoreOutcome outcome) {
    synchronized (restore.jobs) {
      restore.written();
      row.record(outcome, ofAll, clock.instant());
    }
  }
}
