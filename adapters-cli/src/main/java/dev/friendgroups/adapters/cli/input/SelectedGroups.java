package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.text.AccountSet;
import dev.friendgroups.adapters.cli.text.GroupSet;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.Set;

/** What somebody named, on the command line or in a file: accounts, single groups, or nothing. */
public final class SelectedGroups implements RestoreSelection {
  private final AccountSet whole = new AccountSet();
  private final AccountSet parted = new AccountSet();
  private final GroupSet groups = new GroupSet();

  /**
   * Names an account, as a whole.
   *
   * @param account whose single groups may have been named, too
   */
  public void add(Account account) {
    whole.add(account);
  }

  /**
   * Names a single group.
   *
   * @param account which may have been named as a whole, too
   * @param name of the group
   */
  public void add(Account account, GroupName name) {
    parted.add(account);
    groups.add(account, name);
  }

  /** {@return the accounts that were named as a whole} */
  public Set<Account> whole() {
    return whole;
  }

  /** {@return the groups that were named} */
  public GroupSet groups() {
    return groups;
  }

  @Override
  public Set<Account> accounts() {
    if (parted.isEmpty()) {
      return whole;
    }
    if (whole.isEmpty()) {
      return parted;
    }
    Set<Account> all = new AccountSet();
    all.addAll(parted);
    all.addAll(whole);
    return all;
  }

  @Override
  public boolean includes(Account account, GroupName name) {
    return whole.contains(account)
        || groups.contains(account, name)
        || (whole.isEmpty() && parted.isEmpty());
  }
}
