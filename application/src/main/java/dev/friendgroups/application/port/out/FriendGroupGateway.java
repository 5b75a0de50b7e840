package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;

/**
 * Chat, as far as friend groups go.
 *
 * <p>Each method makes one attempt at one call, and tells on it how far it came. When to call, how
 * often to repeat and when to look again is not its concern. Implementations are safe for use by
 * many threads. Whatever becomes of a call is an {@link Answer}, also when the thread is
 * interrupted; an exception is a fault of the implementation. Proof of an implementation is the
 * contract suite {@code FriendGroupGatewayContract}.
 */
public interface FriendGroupGateway {
  /**
   * Reads all friend groups of an account, with all their members.
   *
   * @param account one that Chat may know or not
   * @param attempt until when, and who is told how far it came
   * @return the groups, or what became of the call
   */
  Answer<FriendGroups> find(Account account, Attempt attempt);

  /**
   * Creates groups and puts members into them.
   *
   * @param creation what one call creates
   * @param attempt until when, and who is told how far it came
   * @return the new sequence and who was not let in, or what became of the call
   */
  Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt);

  /**
   * Deletes groups.
   *
   * @param deletion what one call deletes
   * @param attempt until when, and who is told how far it came
   * @return the account's newest sequence; 0 when Chat did not tell
   */
  Answer<Long> delete(GroupDeletion deletion, Attempt attempt);
}
