package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Restoration;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One account of a job. */
final class InMemoryRow {
  final AccountPlan plan;
  private final Map<GroupName, FriendGroup> backup = new LinkedHashMap<>();
  @Nullable DeletionOutcome outcome;
  private boolean savedSince;
  boolean restored;
  private final Set<GroupName> restoredGroups = new HashSet<>();
  private @Nullable Instant restoredAt;

  InMemoryRow(AccountPlan plan) {
    this.plan = plan;
  }

  boolean conclusive() {
    return outcome != null && outcome.conclusive();
  }

  void save(List<FriendGroup> groups) {
    groups.forEach(
        group -> backup.merge(group.name(), group, (saved, now) -> saved.with(now.members())));
    savedSince = true;
    gone();
  }

  void record(DeletionOutcome recorded) {
    outcome = recorded;
    savedSince = false;
    gone();
  }

  private void gone() {
    restored = false;
    restoredGroups.clear();
    restoredAt = null;
  }

  /**
   * @param ofAll whether all accounts are restored
   */
  void record(RestoreOutcome recorded, boolean ofAll, Instant now) {
    restored |= ofAll && state().concludedBy(recorded);
    if (!recorded.restored().isEmpty()) {
      restoredGroups.addAll(recorded.restored());
      restoredAt = now;
    }
  }

  /** With what was put back of this account as well. */
  Optional<Restoration> addedTo(Optional<Restoration> others) {
    Instant latest = restoredAt;
    if (latest == null) {
      return others;
    }
    Restoration one = new Restoration(latest, 1, restoredGroups.size());
    return Optional.of(
        others
            .map(
                all ->
                    new Restoration(
                        all.latest().isAfter(latest) ? all.latest() : latest,
                        all.accounts() + 1,
                        all.groups() + one.groups()))
            .orElse(one));
  }

  /** As it is now. */
  AccountBackup state() {
    return new AccountBackup(
        plan,
        new AccountBackup.Saved(List.copyOf(backup.values()), null),
        Optional.ofNullable(outcome),
        savedSince);
  }

  InMemoryRow copy() {
    InMemoryRow copy = new InMemoryRow(plan);
    copy.backup.putAll(backup);
    copy.outcome = outcome;
    copy.savedSince = savedSince;
    copy.restored = restored;
    copy.restoredGroups.addAll(restoredGroups);
    copy.restoredAt = restoredAt;
    return copy;
  }
}
