package dev.friendgroups.domain.deletion;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All deletions that a request needs, in memory: duplicates gone, grouped by account, split at 32
 * names, accounts and names in the order they were first asked for.
 */
public final class DeletionPlan {
  private final Map<Account, Set<GroupName>> names = new LinkedHashMap<>();
  private long groups;
  private long duplicates;

  /** A plan of nothing, to be added to. */
  public DeletionPlan() {}

  /**
   * Asks for one more friend group to be deleted.
   *
   * @param account of which it is to be deleted
   * @param name which may have been asked for already: then it counts as a duplicate
   * @return this plan
   */
  public DeletionPlan add(Account account, GroupName name) {
    if (names.computeIfAbsent(account, a -> new LinkedHashSet<>()).add(name)) {
      groups++;
    } else {
      duplicates++;
    }
    return this;
  }

  /** {@return what is to be done for each account, in the order they were first named; a copy} */
  public List<AccountPlan> accounts() {
    return names.entrySet().stream()
        .map(entry -> new AccountPlan(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** {@return the API calls, the fewest possible, in the order to send them} */
  public List<GroupDeletion> deletions() {
    return accounts().stream().flatMap(account -> account.deletions().stream()).toList();
  }

  private static long calls(Set<GroupName> names) {
    long count = names.size();
    return (count + GroupDeletion.MAX_NAMES - 1) / GroupDeletion.MAX_NAMES;
  }

  /** {@return how much it is so far} */
  public PlanSize size() {
    long deletions = names.values().stream().mapToLong(DeletionPlan::calls).sum();
    return new PlanSize(names.size(), groups, duplicates, deletions);
  }
}
