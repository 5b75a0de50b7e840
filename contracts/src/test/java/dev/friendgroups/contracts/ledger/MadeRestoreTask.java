package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.FriendGroups;

/** A task of a restore made of another one; what a subclass overrides it does otherwise. */
class MadeRestoreTask implements RestoreTask {
  final RestoreTask right;

  MadeRestoreTask(RestoreTask right) {
    this.right = right;
  }

  @Override
  public AccountPlan plan() {
    return right.plan();
  }

  @Override
  public FriendGroups groups() {
    return right.groups();
  }

  @Override
  public void record(RestoreOutcome outcome) {
    right.record(outcome);
  }
}
