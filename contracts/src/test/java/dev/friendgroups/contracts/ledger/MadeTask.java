package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;

/** A task made of another one; what a subclass overrides it does otherwise. */
class MadeTask implements DeletionTask {
  final DeletionTask right;

  MadeTask(DeletionTask right) {
    this.right = right;
  }

  @Override
  public AccountPlan plan() {
    return right.plan();
  }

  @Override
  public Set<GroupName> saved() {
    return right.saved();
  }

  @Override
  public void save(List<FriendGroup> groups) {
    right.save(groups);
  }

  @Override
  public void record(DeletionOutcome outcome) {
    right.record(outcome);
  }
}
