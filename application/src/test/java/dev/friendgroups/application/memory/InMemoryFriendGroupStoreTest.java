package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStoreContract;

class InMemoryFriendGroupStoreTest extends FriendGroupStoreContract {
  @Override
  protected FriendGroupStore open() {
    return new InMemoryFriendGroupStore();
  }
}
