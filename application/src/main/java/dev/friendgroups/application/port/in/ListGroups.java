package dev.friendgroups.application.port.in;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;

/** Shows an account's friend groups. */
public interface ListGroups {
  /** All friend groups of the account, with their members. */
  Attempt<FriendGroups> list(Account account);
}
