package dev.friendgroups.adapters.emulator;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A Chat that holds back each deletion until it is released. */
final class HeldChat extends ForwardingChat {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  HeldChat(EmulatedChat chat) {
    super(chat);
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
    return super.delete(deletion, absentGroup);
  }
}
