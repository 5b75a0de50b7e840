package dev.friendgroups.adapters.emulator.accounts;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two accounts to try things out on. */
public final class SampleAccounts {
  private SampleAccounts() {}

  /**
   * {@return {@code alice} with four friend groups, one of them empty, and {@code bob} with two}
   */
  public static List<Contacts> contacts() {
    return List.of(
        account(
            "alice",
            members("bob", "carol", "dave", "erin", "frank"),
            group("family", "bob", "carol"),
            group("work", "bob", "dave", "erin"),
            group("gym", "erin"),
            group("book club")),
        account(
            "bob",
            members("alice", "carol"),
            group("family", "alice", "carol"),
            group("同學", "carol")));
  }

  private static Contacts account(String id, Set<Member> friends, FriendGroup... groups) {
    return new Contacts(friends, new FriendGroups(new Account(id), groups.length, List.of(groups)));
  }

  private static FriendGroup group(String name, String... members) {
    return new FriendGroup(new GroupName(name), members(members));
  }

  private static Set<Member> members(String... ids) {
    Set<Member> members = new LinkedHashSet<>();
    Arrays.stream(ids).map(Member::new).forEach(members::add);
    return members;
  }
}
