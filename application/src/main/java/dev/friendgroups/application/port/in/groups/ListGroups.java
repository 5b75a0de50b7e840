package dev.friendgroups.application.port.in.groups;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;

/** Shows an account's friend groups. */
public interface ListGroups {
  /**
   * Reads all friend groups of the account, with their members.
   *
   * @param account one that Chat may know or not
   * @return the groups, or why they could not be read, retries included
   */
  Answer<FriendGroups> list(Account account);

  /**
   * Does something that lists many accounts, one by one or several at once. Where the quota is
   * shared, that has a job's part of it meanwhile; without this, that of a few calls.
   *
   * @param accounts about how many there will be
   * @param listing done at once, by the thread that asks for it
   */
  default void many(long accounts, Runnable listing) {
    listing.run();
  }
}
