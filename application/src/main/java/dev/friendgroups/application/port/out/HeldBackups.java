package dev.friendgroups.application.port.out;

import dev.friendgroups.application.port.out.DeletionLedger.Backup;
import dev.friendgroups.application.port.out.DeletionLedger.Restore;
import dev.friendgroups.domain.group.GroupName;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What can be put back, as a restore is handed it, which is closed with it. */
final class HeldBackups {
  private HeldBackups() {}

  static Stream<Backup> of(Restore restore) {
    try {
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(restore.tasks(), 0), false)
          .<Backup>map(task -> task)
          .onClose(restore::close);
    } catch (RuntimeException e) {
      restore.close();
      throw e;
    }
  }

  /** What may be gone of an account, as far as a ledger that says no more of it can tell. */
  static Set<GroupName> names(Backup backup) {
    try {
      return backup.groups().names();
    } catch (StorageException damaged) {
      return new LinkedHashSet<>(backup.plan().names());
    }
  }
}
