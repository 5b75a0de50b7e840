package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.group.FriendGroups;

/** Prints the friend groups that accounts have, account by account. */
@FunctionalInterface
public interface GroupsPrinter {
  /**
   * Prints those of one more account.
   *
   * @param groups of the account, possibly none
   */
  void print(FriendGroups groups);
}
