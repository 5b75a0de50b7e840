package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one call creates: groups of one account, each joined by all the members named.
 *
 * @param account whose groups
 * @param names 1 to {@value FriendGroups#MAX_GROUPS} names; a group that exists is kept and gains
 *     the members; a name given twice counts once
 * @param members at most {@value #MAX_MEMBERS} friends, possibly none; a member given twice counts
 *     once
 * @see <a href="https://www.tencentcloud.com/document/product/1047/34950">Adding lists</a>
 */
public record GroupCreation(Account account, List<GroupName> names, List<Member> members) {
  /** The most members that one call carries. */
  public static final int MAX_MEMBERS = 1000;

  /**
   * Takes what one call can carry; whether an account has room for it is not looked at.
   *
   * @param account one that Chat may know or not
   * @param names copied, in the order they are sent, each kept once
   * @param members copied, in the order they are sent, each kept once
   * @throws IllegalArgumentException when there is no name, or more names or members than allowed
   */
  public GroupCreation {
    requireNonNull(account, "account must not be null");
    requireNonNull(names, "names must not be null");
    requireNonNull(members, "members must not be null");
    names = distinct(names);
    members = distinct(members);
    if (names.isEmpty() || names.size() > FriendGroups.MAX_GROUPS) {
      throw new IllegalArgumentException(
          names.size()
              + " group names for account "
              + quoted(account)
              + "; one call creates 1 to "
              + FriendGroups.MAX_GROUPS);
    }
    if (members.size() > MAX_MEMBERS) {
      throw new IllegalArgumentException(
          members.size()
              + " members for account "
              + quoted(account)
              + "; one call takes at most "
              + MAX_MEMBERS);
    }
  }

  private static <T> List<T> distinct(Collection<T> values) {
    return List.copyOf(new LinkedHashSet<>(values));
  }
}
