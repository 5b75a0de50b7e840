package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.domain.group.FriendGroup;
import java.util.List;

/** Saves groups without keeping many members in memory while other accounts are attended to. */
final class BackupSaving {
  /** Of an account that takes no more memory than any usual one. */
  static final int FEW_MEMBERS = 250;

  private BackupSaving() {}

  /** Begins to save, and waits for it where there are many members. */
  static Saving begin(DeletionTask task, List<FriendGroup> groups) {
    if (groups.stream().mapToInt(group -> group.members().size()).sum() <= FEW_MEMBERS) {
      return task.saveLater(groups);
    }
    task.save(groups);
    return Saving.DONE;
  }
}
