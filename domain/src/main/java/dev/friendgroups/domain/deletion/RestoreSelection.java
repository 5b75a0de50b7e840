package dev.friendgroups.domain.deletion;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.Map;
import java.util.Set;

/** Which of a job's friend groups are to be put back: all, those of some accounts, or some. */
public interface RestoreSelection {
  /**
   * {@return the accounts of which something is to be put back, each once; empty when everything of
   * all accounts is}
   */
  Set<Account> accounts();

  /**
   * {@return whether a friend group is to be put back, if the job deleted it}
   *
   * @param account one of the accounts, or any when everything is to be put back
   * @param name of one of its groups
   */
  boolean includes(Account account, GroupName name);

  /** {@return everything that the job deleted} */
  static RestoreSelection everything() {
    return new Accounts(Set.of());
  }

  /**
   * {@return everything that the job deleted of some accounts}
   *
   * @param accounts at least one; not copied, since there may be millions
   * @throws IllegalArgumentException when there is none
   */
  static RestoreSelection of(Set<Account> accounts) {
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("no account to restore; everything() restores all");
    }
    return new Accounts(accounts);
  }

  /**
   * {@return some friend groups of some accounts}
   *
   * @param groups at least one name for each account, at least one account; copied
   * @throws IllegalArgumentException when there is no account, or no name for one of them
   */
  static RestoreSelection of(Map<Account, Set<GroupName>> groups) {
    return new Groups(groups);
  }

  /**
   * {@return what is to be put back of the groups that were saved of one account, possibly nothing}
   *
   * @param saved of one of the accounts
   */
  default FriendGroups of(FriendGroups saved) {
    Account account = saved.account();
    return new FriendGroups(
        account,
        saved.sequence(),
        saved.groups().stream().filter(group -> includes(account, group.name())).toList());
  }

  /**
   * Everything of some accounts.
   *
   * @param accounts empty for all
   */
  record Accounts(Set<Account> accounts) implements RestoreSelection {
    /**
     * Refuses null.
     *
     * @param accounts not copied
     */
    public Accounts {
      requireNonNull(accounts, "accounts must not be null");
    }

    @Override
    public boolean includes(Account account, GroupName name) {
      return accounts.isEmpty() || accounts.contains(account);
    }
  }

  /**
   * Single groups of some accounts.
   *
   * @param groups the names, by account
   */
  record Groups(Map<Account, Set<GroupName>> groups) implements RestoreSelection {
    /**
     * Refuses what would mean something else.
     *
     * @param groups copied
     * @throws IllegalArgumentException when there is no account, or no name for one of them
     */
    public Groups {
      requireNonNull(groups, "groups must not be null");
      groups =
          groups.entrySet().stream()
              .collect(toUnmodifiableMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
      if (groups.isEmpty() || groups.values().stream().anyMatch(Set::isEmpty)) {
        throw new IllegalArgumentException("groups to restore lack a name: " + groups);
      }
    }

    @Override
    public Set<Account> accounts() {
      return groups.keySet();
    }

    @Override
    public boolean includes(Account account, GroupName name) {
      return groups.getOrDefault(account, Set.of()).contains(name);
    }
  }
}
