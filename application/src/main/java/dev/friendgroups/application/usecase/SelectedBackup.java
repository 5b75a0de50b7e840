package dev.friendgroups.application.usecase;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for of an account that can be put back, and nothing else of it.
 *
 * @param whole all that can be put back of it
 * @param names of what is asked for of it, at least one
 * @param selection what is asked for
 */
record SelectedBackup<B extends DeletionLedger.Backup>(
    B whole, List<GroupName> names, RestoreSelection selection) {
  Account account() {
    return whole.plan().account();
  }

  /**
   * @throws dev.friendgroups.application.port.out.StorageException when what was saved of this
   *     account is damaged
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
    Account account = backup.plan().account();
    List<GroupName> names =
        backup.names().stream().filter(name -> selection.includes(account, name)).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new SelectedBackup<>(backup, names, selection));
  }
}
