package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A named list of friends inside one account's contacts.
 *
 * @param name the name, unique within its account
 * @param members the friends in it, in the order they joined; unmodifiable, may be empty
 */
public record FriendGroup(GroupName name, Set<Member> members) {
  public FriendGroup {
    requireNonNull(name, "name must not be null");
    requireNonNull(members, "members must not be null");
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }

  /** How many members it has. */
  public int size() {
    return members.size();
  }

  /** The same group, joined by more members, those who are in it already included. */
  public FriendGroup with(Collection<Member> more) {
    Set<Member> joined = new LinkedHashSet<>(members);
    joined.addAll(more);
    return new FriendGroup(name, joined);
  }
}
