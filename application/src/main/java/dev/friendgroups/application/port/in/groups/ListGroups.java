package dev.friendgroups.application.port.in.groups;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;

/** Shows an account's friend groups. */
public interface ListGroups {
  /** All friend groups of the account, with their members. */
  Answer<FriendGroups> list(Account account);
}
