package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A named list of friends inside one account's contacts.
 *
 * @param name the name, unique within its account
 * @param members the friends in it who are known, in the order they joined; unmodifiable, may be
 *     empty
 * @param counted how many it has, at least as many as are known; empty when nobody told
 */
public record FriendGroup(GroupName name, Set<Member> members, OptionalInt counted) {
  /**
   * Takes members of whom not all need be known.
   *
   * @param name compared character by character
   * @param members copied, in their order; may be empty
   * @param counted as Chat counts, those included whom it did not list
   * @throws IllegalArgumentException when fewer are counted than are known
   */
  public FriendGroup {
    requireNonNull(name, "name must not be null");
    requireNonNull(members, "members must not be null");
    requireNonNull(counted, "counted must not be null");
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    if (counted.isPresent() && counted.getAsInt() < members.size()) {
      throw new IllegalArgumentException(
          "friend group '" + name + "' counts " + counted.getAsInt() + " of " + members);
    }
  }

  /**
   * A group all of whose members are known.
   *
   * @param name compared character by character
   * @param members all there are, copied, in their order; may be empty
   */
  public FriendGroup(GroupName name, Set<Member> members) {
    this(name, members, OptionalInt.of(members.size()));
  }

  /** {@return whether all members are known: a group made anew from them is the same} */
  public boolean complete() {
    return counted.isPresent() && counted.getAsInt() == members.size();
  }

  /**
   * The same group, joined by more members, those who are in it already included.
   *
   * @param more any friends, possibly none
   * @return a new group; how many it has is open where not all members were known
   */
  public FriendGroup with(Collection<Member> more) {
    Set<Member> joined = new LinkedHashSet<>(members);
    joined.addAll(more);
    return new FriendGroup(
        name, joined, complete() ? OptionalInt.of(joined.size()) : OptionalInt.empty());
  }
}
