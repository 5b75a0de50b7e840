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
  /** The account's friend groups; empty when there is no such account. */
  Optional<FriendGroups> find(Account account);

  /** Creates groups; refused with 30003 when there is no such account. */
  FriendGroups.Change create(GroupCreation creation);

  /** Deletes groups; refused with 30003 when there is no such account. */
  FriendGroups.Change delete(GroupDeletion deletion, FriendGroups.AbsentGroup absentGroup);

  /** Takes in accounts, each instead of whatever was known of it; all of them or none. */
  void put(Collection<Contacts> accounts);

  /**
   * Takes in these accounts and forgets all others, at once: whoever calls meanwhile finds the
   * former accounts or these. Only a stream of all accounts that was begun before may show both.
   */
  void replaceAll(Collection<Contacts> accounts);

  /** All accounts, in the order of their ids; to be closed after use. */
  Stream<Contacts> accounts();

  /** How many accounts there are. */
  default long count() {
    try (Stream<Contacts> accounts = accounts()) {
      return accounts.count();
    }
  }
}
