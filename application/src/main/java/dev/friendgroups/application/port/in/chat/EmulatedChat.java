package dev.friendgroups.application.port.in.chat;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Chat does with a request: the driving side of the emulator.
 *
 * <p>Each change is atomic. Safe for use by many threads.
 */
public interface EmulatedChat {
  /**
   * {@return the account's friend groups; empty when there is no such account}
   *
   * @param account as a request names it
   */
  Optional<FriendGroups> find(Account account);

  /**
   * Creates groups; refused with 30003 when there is no such account.
   *
   * @param creation as a request asks for it, possibly more than an account may hold
   * @return the groups as they are then, and who was not let in; or why nothing was changed
   */
  FriendGroups.Change create(GroupCreation creation);

  /**
   * Deletes groups; refused with 30003 when there is no such account.
   *
   * @param deletion as a request asks for it, possibly of groups that are not there
   * @param absentGroup how such a group is answered
   * @return the groups as they are then, or why nothing was changed
   */
  FriendGroups.Change delete(GroupDeletion deletion, FriendGroups.AbsentGroup absentGroup);

  /**
   * Takes in accounts, each instead of whatever was known of it; all of them or none.
   *
   * @param accounts any number; of two with the same account the later counts
   */
  void put(Collection<Contacts> accounts);

  /**
   * Takes in these accounts and forgets all others, at once: whoever calls meanwhile finds the
   * former accounts or these. Only a stream of all accounts that was begun before may show both.
   *
   * @param accounts any number; none forgets all
   */
  void replaceAll(Collection<Contacts> accounts);

  /** {@return all accounts, in the order of their ids; to be closed after use} */
  Stream<Contacts> accounts();

  /** {@return how many accounts there are} */
  default long count() {
    try (Stream<Contacts> accounts = accounts()) {
      return accounts.count();
    }
  }
}
