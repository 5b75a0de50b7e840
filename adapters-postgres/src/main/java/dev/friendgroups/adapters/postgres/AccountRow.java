package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account of a job as the ledger has it.
 *
 * @param position its place in the job
 * @param plan what is to be deleted
 * @param saved the groups saved so far
 * @param outcome what became of it; empty before it was attended to
 * @param unsettled whether that settles nothing, since groups were saved after it that may have
 *     been deleted
 */
record AccountRow(
    long position,
    AccountPlan plan,
    Backup saved,
    Optional<DeletionOutcome> outcome,
    boolean unsettled) {
  /**
   * Saved groups.
   *
   * @param groups as far as they can be read: all or none
   * @param damage why they cannot; null when they can
   */
  record Backup(List<FriendGroup> groups, @Nullable RuntimeException damage) {
    /** A damaged text makes Gson or the domain refuse it, whichever comes first. */
    static Backup of(@Nullable String json) {
      try {
        return new Backup(Json.groups(json), null);
      } catch (RuntimeException e) {
        return new Backup(List.of(), e);
      }
    }
  }

  /** Reads what an {@link AccountQuery} finds. */
  static AccountRow read(ResultSet row) throws SQLException {
    AccountPlan plan = plan(row);
    Backup saved = Backup.of(row.getString(4));
    try {
      Optional<DeletionOutcome> outcome = StoredOutcome.read(plan.account(), row, 6);
      return new AccountRow(row.getLong(1), plan, saved, outcome, row.getBoolean(5));
    } catch (RuntimeException e) {
      return new AccountRow(
          row.getLong(1), plan, saved, Optional.of(StoredOutcome.unreadable(plan)), true);
    }
  }

  private static AccountPlan plan(ResultSet row) throws SQLException {
    String account = row.getString(2);
    try {
      return new AccountPlan(
          new Account(Json.read(account, String.class)), Json.names(row.getString(3)));
    } catch (RuntimeException e) {
      throw new StorageException(
          "the ledger is damaged: the plan of the account " + account + " cannot be read", e);
    }
  }

  /** How many members the groups saved have, counted once for each group. */
  int members() {
    return saved.groups().stream().mapToInt(group -> group.members().size()).sum();
  }

  /** Whether there is something to put back, readable or not. */
  boolean restorable() {
    return saved.damage() == null ? !deletedOrInDoubt().isEmpty() : mayBeGone(plan.names());
  }

  private boolean mayBeGone(List<GroupName> names) {
    return outcome.isEmpty()
        || unsettled
        || names.stream().anyMatch(outcome.get().mayBeGone()::contains);
  }

  /**
   * The groups saved, as they are in the ledger.
   *
   * @throws StorageException when they cannot be read
   */
  List<FriendGroup> savedGroups() {
    if (saved.damage() != null) {
      throw new StorageException(
          "the backup of " + plan.account() + " in the ledger is damaged", saved.damage());
    }
    return saved.groups();
  }

  /**
   * The groups saved, without those that Chat certainly kept.
   *
   * @throws StorageException when they cannot be read
   */
  List<FriendGroup> deletedOrInDoubt() {
    List<FriendGroup> groups = savedGroups();
    if (outcome.isEmpty() || unsettled) {
      return groups;
    }
    Set<GroupName> gone = outcome.get().mayBeGone();
    return groups.stream().filter(group -> gone.contains(group.name())).toList();
  }

  /**
   * Those groups, with the latest sequence that is known.
   *
   * @throws StorageException when they cannot be read
   */
  FriendGroups groups() {
    long sequence = outcome.map(DeletionOutcome::sequence).orElse(0L);
    return new FriendGroups(plan.account(), sequence, deletedOrInDoubt());
  }

  /** Whether a restore with this outcome leaves nothing of it to the next one. */
  boolean concludedBy(RestoreOutcome restoration) {
    return saved.damage() == null ? restoration.concludes(groups()) : restoration.conclusive();
  }
}
