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
  public Contacts {
    requireNonNull(friends, "friends must not be null");
    requireNonNull(groups, "groups must not be null");
    friends = Collections.unmodifiableSet(new LinkedHashSet<>(friends));
  }

  /** Whose contacts these are. */
  public Account account() {
    return groups.account();
  }

  /** The same friends with other groups. */
  public Contacts with(FriendGroups changed) {
    return new Contacts(friends, changed);
  }
}
