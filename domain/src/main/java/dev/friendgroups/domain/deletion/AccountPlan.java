package dev.friendgroups.domain.deletion;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is to be deleted of one account.
 *
 * @param account whose groups
 * @param names one or more distinct names, any number of them
 */
public record AccountPlan(Account account, List<GroupName> names) {
  /**
   * @throws IllegalArgumentException when there are no names or one of them twice
   */
  public AccountPlan {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no group names for account '" + account + "'");
    }
    if (new LinkedHashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "a group name occurs twice for account '" + account + "': " + names);
    }
  }

  /** The fewest API calls that delete all of it. */
  public List<GroupDeletion> deletions() {
    return GroupDeletion.split(account, names);
  }
}
