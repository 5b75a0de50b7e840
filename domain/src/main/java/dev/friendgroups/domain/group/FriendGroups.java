package dev.friendgroups.domain.group;

import static dev.friendgroups.domain.text.Shown.cut;
import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.text.Shown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All friend groups of one account, with the sequence that Chat counts their versions by.
 *
 * @param account whose groups
 * @param sequence grows by one with every change; 0 before the first
 * @param groups in the order they were created, each name once; Chat may hold more than {@value
 *     #MAX_GROUPS}
 */
public record FriendGroups(Account account, long sequence, List<FriendGroup> groups) {
  /** The most friend groups that a creation may leave an account with. */
  public static final int MAX_GROUPS = 32;

  /** How Chat answers a deletion that names a group which is not there. */
  public enum AbsentGroup {
    /** The name is passed over. */
    IGNORED,
    /** Nothing is deleted and the deletion refused with 30001. */
    REFUSED
  }

  /** What a change makes of the groups. */
  public sealed interface Change {
    /**
     * The change took place.
     *
     * @param groups as they are now; equal to the former ones when nothing was to be changed
     * @param rejected the members who were not let in
     */
    record Applied(FriendGroups groups, List<RejectedMember> rejected) implements Change {
      /**
       * Refuses null.
       *
       * @param groups of the same account as before
       * @param rejected in the order they were named, copied; empty when all were let in
       */
      public Applied {
        requireNonNull(groups, "groups must not be null");
        requireNonNull(rejected, "rejected must not be null");
        rejected = List.copyOf(rejected);
      }
    }

    /**
     * Nothing was changed.
     *
     * @param refusal what Chat would answer
     */
    record Refused(Refusal refusal) implements Change {
      /**
       * Refuses null.
       *
       * @param refusal with a code that does not leave open whether something changed
       */
      public Refused {
        requireNonNull(refusal, "refusal must not be null");
      }
    }
  }

  /**
   * Takes groups as Chat holds them, however many and under whatever names.
   *
   * @param account never null
   * @param sequence taken as it is: Chat's counter is not ours to check
   * @param groups copied; may be empty, and more than {@value #MAX_GROUPS}
   * @throws IllegalArgumentException when a name occurs twice
   */
  public FriendGroups {
    requireNonNull(account, "account must not be null");
    requireNonNull(groups, "groups must not be null");
    groups = List.copyOf(groups);
    if (names(groups).size() != groups.size()) {
      throw new IllegalArgumentException(
          "account " + quoted(account) + " has a friend group twice in " + cut(names(groups)));
    }
  }

  /**
   * The groups of an account that never had any.
   *
   * @param account one that Chat may know or not
   * @return groups without any, at sequence 0
   */
  public static FriendGroups none(Account account) {
    return new FriendGroups(account, 0, List.of());
  }

  /** {@return the names of all groups, in the order they were created; a copy} */
  public Set<GroupName> names() {
    return names(groups);
  }

  /**
   * The groups with these names, in their own order; names that are not there are left out.
   *
   * @param wanted any names, in any order
   * @return possibly empty, never null
   */
  public List<FriendGroup> named(Collection<GroupName> wanted) {
    Set<GroupName> names = Set.copyOf(wanted);
    List<FriendGroup> found = new ArrayList<>();
    for (FriendGroup group : groups) {
      if (names.contains(group.name())) {
        found.add(group);
      }
    }
    return List.copyOf(found);
  }

  /**
   * Deletes the groups named; the sequence grows by one when at least one was there.
   *
   * @param deletion what is to go, of this very account
   * @param absentGroup whether a name that is not there is passed over, or refuses all of it
   * @return the groups that stay, or the refusal; these stay as they are
   * @throws IllegalArgumentException when the deletion is for another account
   */
  public Change delete(GroupDeletion deletion, AbsentGroup absentGroup) {
    requireNonNull(absentGroup, "absentGroup must not be null");
    requireOwn(deletion.account());
    Set<GroupName> absent = new LinkedHashSet<>(deletion.names());
    absent.removeAll(names());
    if (absentGroup == AbsentGroup.REFUSED && !absent.isEmpty()) {
      return refused(ErrorCode.BAD_PARAMETER, "no such friend group: " + listed(absent));
    }
    List<FriendGroup> kept =
        groups.stream().filter(group -> !deletion.names().contains(group.name())).toList();
    return applied(kept, List.of());
  }

  /**
   * Creates the groups named and puts the members who are friends into each; a group that exists is
   * kept and gains them.
   *
   * @param creation what is to be there afterwards, of this very account
   * @param friends who is a friend of the account
   * @return the groups with the new ones at the end; or the refusal of a name over {@value
   *     GroupName#MAX_BYTES} bytes, or of more than {@value #MAX_GROUPS} groups
   * @throws IllegalArgumentException when the creation is for another account
   */
  public Change create(GroupCreation creation, Predicate<Member> friends) {
    requireOwn(creation.account());
    List<GroupName> tooLong =
        creation.names().stream().filter(name -> !name.fitsNewGroup()).toList();
    if (!tooLong.isEmpty()) {
      return refused(
          ErrorCode.BAD_PARAMETER,
          "longer than " + GroupName.MAX_BYTES + " bytes: " + listed(tooLong));
    }
    List<Member> joining = creation.members().stream().filter(friends).toList();
    Map<GroupName, FriendGroup> changed = new LinkedHashMap<>();
    groups.forEach(group -> changed.put(group.name(), group));
    for (GroupName name : creation.names()) {
      changed.put(name, changed.getOrDefault(name, new FriendGroup(name, Set.of())).with(joining));
    }
    if (changed.size() > MAX_GROUPS && changed.size() > groups.size()) {
      return refused(
          ErrorCode.TOO_MANY_GROUPS, "an account holds at most " + MAX_GROUPS + " friend groups");
    }
    List<RejectedMember> rejected =
        creation.members().stream()
            .filter(friends.negate())
            .map(member -> new RejectedMember(member, NOT_A_FRIEND))
            .toList();
    return applied(new ArrayList<>(changed.values()), rejected);
  }

  private void requireOwn(Account other) {
    if (!account.equals(other)) {
      throw new IllegalArgumentException(
          "the groups are those of account " + quoted(account) + ", not of " + quoted(other));
    }
  }

  private static final Refusal NOT_A_FRIEND =
      new Refusal(ErrorCode.NOT_A_FRIEND, "Err_SNS_GroupAdd_ToTinyId_Not_Friend", "");

  private Change applied(List<FriendGroup> changed, List<RejectedMember> rejected) {
    long next = changed.equals(groups) ? sequence : sequence + 1;
    return new Change.Applied(new FriendGroups(account, next, changed), rejected);
  }

  private static Change refused(ErrorCode code, String info) {
    return new Change.Refused(new Refusal(code, info, ""));
  }

  private static String listed(Collection<GroupName> names) {
    return names.stream().map(Shown::quoted).collect(joining(", "));
  }

  private static Set<GroupName> names(List<FriendGroup> groups) {
    Set<GroupName> names = new LinkedHashSet<>();
    for (FriendGroup group : groups) {
      names.add(group.name());
    }
    return names;
  }
}
