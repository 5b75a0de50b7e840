package dev.friendgroups.contracts.store;

import dev.friendgroups.application.memory.InMemoryFriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStore;

class InMemoryFriendGroupStoreTest extends FriendGroupStoreContract {
  @Override
  protected FriendGroupStore open() {
    return new InMemoryFriendGroupStore();
  }
}
