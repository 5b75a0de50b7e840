package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.group.GroupName;
import java.util.Set;

/**
 * One account still to be done.
 *
 * @param plan what is to be deleted
 * @param backedUp names that an earlier run of the job saved, and may have deleted already
 */
public record AccountTask(AccountPlan plan, Set<GroupName> backedUp) {
  public AccountTask {
    backedUp = Set.copyOf(backedUp);
  }
}
