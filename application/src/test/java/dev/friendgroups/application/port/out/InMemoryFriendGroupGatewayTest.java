package dev.friendgroups.application.port.out;

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
