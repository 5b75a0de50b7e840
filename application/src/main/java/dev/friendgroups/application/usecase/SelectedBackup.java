package dev.friendgroups.application.usecase;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for of an account that can be put back, and nothing else of it.
 *
 * @param whole all that can be put back of it
 * @param plan what the job was to delete of that which is asked for
 * @param selection what is asked for
 */
record SelectedBackup<B extends DeletionLedger.Backup>(
    B whole, AccountPlan plan, RestoreSelection selection) {
  /**
   * @throws StorageException when what was saved of this account is damaged
   */
  FriendGroups groups() {
    return selection.of(whole.groups());
  }

  /** Those of which something is asked for that can be put back, or cannot since it is damaged. */
  static <B extends DeletionLedger.Backup> Iterator<SelectedBackup<B>> of(
      Iterator<? extends B> backups, RestoreSelection selection) {
    return new Iterator<>() {
      private @Nullable SelectedBackup<B> next;

      @Override
      public boolean hasNext() {
        while (next == null && backups.hasNext()) {
          next = SelectedBackup.<B>of(backups.next(), selection).orElse(null);
        }
        return next != null;
      }

      @Override
      public SelectedBackup<B> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        SelectedBackup<B> one = requireNonNull(next);
        next = null;
        return one;
      }
    };
  }

  private static <B extends DeletionLedger.Backup> Optional<SelectedBackup<B>> of(
      B backup, RestoreSelection selection) {
    AccountPlan planned = backup.plan();
    return selection
        .of(planned)
        .map(plan -> new SelectedBackup<>(backup, plan, selection))
        .filter(one -> one.plan().equals(planned) || one.hasSomething());
  }

  private boolean hasSomething() {
    try {
      return !groups().groups().isEmpty();
    } catch (StorageException damaged) {
      return true;
    }
  }
}
