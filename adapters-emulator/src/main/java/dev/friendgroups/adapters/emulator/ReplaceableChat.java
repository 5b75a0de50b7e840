package dev.friendgroups.adapters.emulator;

import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A Chat whose accounts can be exchanged for others as a whole: whoever calls meanwhile finds
 * either the former accounts or the new ones; only a stream of all accounts that was begun before
 * may see both.
 */
final class ReplaceableChat implements EmulatedChat {
  private final EmulatedChat chat;
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();

  ReplaceableChat(EmulatedChat chat) {
    this.chat = chat;
  }

  /** Forgets all accounts, and takes in these. */
  void replace(Collection<Contacts> accounts) {
    exchange.writeLock().lock();
    try {
      chat.clear();
      chat.put(accounts);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  @Override
  public Optional<FriendGroups> find(Account account) {
    return undisturbed(() -> chat.find(account));
  }

  @Override
  public Change create(GroupCreation creation) {
    return undisturbed(() -> chat.create(creation));
  }

  @Override
  public Change delete(GroupDeletion deletion, AbsentGroup absentGroup) {
    return undisturbed(() -> chat.delete(deletion, absentGroup));
  }

  @Override
  public void put(Collection<Contacts> accounts) {
    undisturbed(
        () -> {
          chat.put(accounts);
          return accounts;
        });
  }

  @Override
  public Stream<Contacts> accounts() {
    return undisturbed(chat::accounts);
  }

  @Override
  public void clear() {
    undisturbed(
        () -> {
          chat.clear();
          return chat;
        });
  }

  private <T> T undisturbed(Supplier<T> action) {
    exchange.readLock().lock();
    try {
      return action.get();
    } finally {
      exchange.readLock().unlock();
    }
  }
}
