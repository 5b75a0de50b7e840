package dev.friendgroups.domain.deletion;

import static dev.friendgroups.domain.text.Shown.cut;
import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

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
   * Takes names that may be there or not.
   *
   * @param account one that Chat may know or not
   * @param names at least one, copied, in the order they were asked for
   * @throws IllegalArgumentException when there are no names or one of them twice
   */
  public AccountPlan {
    requireNonNull(account, "account must not be null");
    requireNonNull(names, "names must not be null");
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no group names for account " + quoted(account));
    }
    if (new LinkedHashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "a group name occurs twice for account " + quoted(account) + ": " + cut(names));
    }
  }

  /** {@return the fewest API calls that delete all of it, in the order to send them} */
  public List<GroupDeletion> deletions() {
    return GroupDeletion.split(account, names);
  }
}
