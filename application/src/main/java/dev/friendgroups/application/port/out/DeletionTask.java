package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Set;

/** One account still to be done. For one thread at a time. */
public interface DeletionTask {
  /** {@return what is to be deleted} */
  AccountPlan plan();

  /**
   * Names that an earlier run saved and then deleted or may have deleted, and none that it
   * certainly left.
   *
   * @return those names, possibly none
   * @throws StorageException when what was saved of this account is damaged
   */
  Set<GroupName> saved();

  /**
   * Saves groups that are about to be deleted, and returns once they are durable. A group saved
   * before gains the members it has now; no backup forgets any. Until the next outcome is recorded,
   * all that is saved of the account counts as in doubt, whatever was recorded before.
   *
   * @param groups as they were read just now; a group may lack members that are not known
   * @throws HoldLostException when the job was lost; nothing was saved, and nothing may be deleted
   */
  void save(List<FriendGroup> groups);

  /**
   * {@return a {@link #save} that may not be over yet} Other accounts can be attended to meanwhile.
   *
   * @param groups as for {@link #save}
   * @throws HoldLostException as {@link #save} does, or by what is returned
   */
  default Saving saveLater(List<FriendGroup> groups) {
    save(groups);
    return Saving.DONE;
  }

  /**
   * Records what became of the account; durable at the latest when the run is closed.
   *
   * @param outcome of this very account; it takes the place of an earlier one
   */
  void record(DeletionOutcome outcome);
}
