package dev.friendgroups.adapters.emulator;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chat that holds back each deletion until it is released. */
final class HeldChat implements EmulatedChat {
  private final EmulatedChat chat;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  HeldChat(EmulatedChat chat) {
    this.chat = chat;
  }

  /** Waits until a deletion has begun. */
  void awaitDeletion() {
    await(begun);
  }

  void release() {
    released.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Change delete(GroupDeletion deletion, AbsentGroup absentGroup) {
    begun.countDown();
    await(released);
    return chat.delete(deletion, absentGroup);
  }

  @Override
  public Optional<FriendGroups> find(Account account) {
    return chat.find(account);
  }

  @Override
  public Change create(GroupCreation creation) {
    return chat.create(creation);
  }

  @Override
  public void put(Collection<Contacts> accounts) {
    chat.put(accounts);
  }

  @Override
  public Stream<Contacts> accounts() {
    return chat.accounts();
  }

  @Override
  public void replaceAll(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
  }
}
