package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.group.FriendGroups;

/**
 * What can be put back of an account in memory, as it was when it was asked for.
 *
 * @param plan what the job was to delete
 * @param groups at least one
 */
record InMemoryBackup(AccountPlan plan, FriendGroups groups) implements DeletionLedger.Backup {
  /** For use under the jobs' lock. */
  InMemoryBackup(InMemoryRow row) {
    this(row.plan, row.deletedOrInDoubt());
  }
}
