package dev.friendgroups.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger has of one account of a job, and what of it can be put back: the same in every
 * ledger.
 *
 * @param plan what the job was to delete
 * @param saved the groups saved so far
 * @param outcome what became of it; empty before it was attended to
 * @param unsettled whether that settles nothing, since groups were saved after it that may have
 *     been deleted
 */
public record AccountBackup(
    AccountPlan plan, Saved saved, Optional<DeletionOutcome> outcome, boolean unsettled)
    implements DeletionLedger.Backup {
  /**
   * Groups that were saved.
   *
   * @param groups as far as they can be read: all or none
   * @param damage why they cannot; null when they can
   */
  public record Saved(List<FriendGroup> groups, @Nullable RuntimeException damage) {
    /**
     * Refuses groups beside damage.
     *
     * @param groups copied; each name once
     * @param damage null when the groups can be read
     * @throws IllegalArgumentException when there are groups that cannot be read, or one twice
     */
    public Saved {
      groups = List.copyOf(groups);
      if (damage != null && !groups.isEmpty()) {
        throw new IllegalArgumentException("damaged groups must be none: " + groups);
      }
      Set<GroupName> names = new HashSet<>();
      if (!groups.stream().map(FriendGroup::name).allMatch(names::add)) {
        throw new IllegalArgumentException("a friend group was saved twice");
      }
    }

    /**
     * Reads what a ledger has stored.
     *
     * @param stored fails, with whatever exception, when it is damaged
     * @return the groups, or why they cannot be read
     */
    public static Saved read(Supplier<List<FriendGroup>> stored) {
      try {
        return new Saved(stored.get(), null);
      } catch (RuntimeException e) {
        return new Saved(List.of(), e);
      }
    }

    /** {@return whether anything was saved, readable or not} */
    public boolean any() {
      return damage != null || !groups.isEmpty();
    }

    /** {@return how many members the groups have, counted once for each group} */
    public int members() {
      return groups.stream().mapToInt(group -> group.members().size()).sum();
    }
  }

  /**
   * Refuses null.
   *
   * @param plan of the same account as all else
   * @param saved of groups that were planned
   * @param outcome the latest
   * @param unsettled without meaning before the first outcome
   */
  public AccountBackup {
    requireNonNull(plan, "plan must not be null");
    requireNonNull(saved, "saved must not be null");
    requireNonNull(outcome, "outcome must not be null");
  }

  /**
   * All groups that were saved, whatever became of them.
   *
   * @return with all members that were ever saved
   * @throws StorageException when they cannot be read
   */
  public List<FriendGroup> everSaved() {
    if (saved.damage() != null) {
      throw new StorageException(
          "the backup of " + plan.account() + " in the ledger is damaged", saved.damage());
    }
    return saved.groups();
  }

  /** Those saved, or all planned where those are unknown, but for what Chat certainly kept. */
  @Override
  public Set<GroupName> names() {
    Set<GroupName> names = new LinkedHashSet<>();
    if (saved.damage() == null) {
      saved.groups().forEach(group -> names.add(group.name()));
    } else {
      names.addAll(plan.names());
    }
    if (!unsettled) {
      outcome.ifPresent(known -> names.retainAll(known.mayBeGone()));
    }
    return names;
  }

  @Override
  public FriendGroups groups() {
    List<FriendGroup> readable = everSaved();
    Set<GroupName> names = names();
    return new FriendGroups(
        plan.account(),
        outcome.map(DeletionOutcome::sequence).orElse(0L),
        readable.stream().filter(group -> names.contains(group.name())).toList());
  }

  /** {@return whether there is something to put back, readable or not} */
  public boolean restorable() {
    return !names().isEmpty();
  }

  /**
   * {@return whether a restore leaves nothing of it to be put back, or nothing can be}
   *
   * @param restoration what became of it, or of a part of it
   */
  public boolean concludedBy(RestoreOutcome restoration) {
    return restoration.concludes(names());
  }
}
