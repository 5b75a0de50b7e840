package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;

/**
 * Chat, as far as friend groups go.
 *
 * <p>Implementations are safe for use by many threads, keep to the operation's deadline, count each
 * call they send on the operation, and retry what certainly had no effect or is safe to repeat.
 * Every method throws {@link BrokenCallException} when Chat gives no readable answer. Proof of an
 * implementation is the contract suite {@code FriendGroupGatewayContract}.
 */
public interface FriendGroupGateway {
  /**
   * Reads all friend groups of an account, with all their members.
   *
   * <p>A reading that took place never has an effect, broken or not.
   */
  Answer<FriendGroups> find(Account account, Operation operation);

  /**
   * Creates groups and puts members into them. Repeating it does no harm, so that implementations
   * may do so when in doubt.
   */
  Answer<CreatedGroups> create(GroupCreation creation, Operation operation);

  /**
   * Deletes groups. Is not repeated when in doubt: whether the deletion took place is settled by
   * reading, and that is the caller's.
   *
   * @return the account's newest sequence; 0 when Chat did not tell
   */
  Answer<Long> delete(GroupDeletion deletion, Operation operation);
}
