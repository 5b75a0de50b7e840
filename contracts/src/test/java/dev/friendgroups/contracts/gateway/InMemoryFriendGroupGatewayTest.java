package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Contacts;

class InMemoryFriendGroupGatewayTest extends FriendGroupGatewayContract {
  private final InMemoryFriendGroupGateway gateway = new InMemoryFriendGroupGateway();

  @Override
  protected FriendGroupGateway gateway() {
    return gateway;
  }

  @Override
  protected void given(Contacts contacts) {
    gateway.put(contacts);
  }
}
