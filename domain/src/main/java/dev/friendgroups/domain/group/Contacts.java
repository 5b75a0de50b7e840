package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What Chat keeps of one account: its friends, and the friend groups that sort them.
 *
 * @param friends who can be put into a group; unmodifiable
 * @param groups the account's friend groups
 */
public record Contacts(Set<Member> friends, FriendGroups groups) {
  /**
   * Refuses null.
   *
   * @param friends in the order Chat lists them, copied; may be empty, and lack members of a group
   * @param groups whose account is the one whose contacts these are
   */
  public Contacts {
    requireNonNull(friends, "friends must not be null");
    requireNonNull(groups, "groups must not be null");
    friends = Collections.unmodifiableSet(new LinkedHashSet<>(friends));
  }

  /** {@return the account whose contacts these are} */
  public Account account() {
    return groups.account();
  }

  /**
   * The same friends with other groups.
   *
   * @param changed the groups to have instead, of the same account
   * @return new contacts; these stay as they are
   */
  public Contacts with(FriendGroups changed) {
    return new Contacts(friends, changed);
  }
}
