package com.example.jdk;

import dev.friendgroups.adapters.emulator.junit.ChatEmulatorExtension;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.contracts.gateway.FriendGroupGatewayContract;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.ReadyUserSig;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.group.Contacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The gateway keeps to its port's contract, against a Chat to test against. */
class JdkGatewayTest extends FriendGroupGatewayContract {
  @RegisterExtension
  static final ChatEmulatorExtension chat = ChatEmulatorExtension.create();

  private final OpenGateway open = new JdkGatewayAdapter().open(GatewayRequest.of(app(), 16));

  private static ChatApp app() {
    return new ChatApp(
        new SdkAppId(chat.sdkAppId()),
        chat.admin(),
        Endpoint.at(chat.endpoint().toString()),
        new ReadyUserSig(chat.userSig()));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Override
  protected FriendGroupGateway gateway() {
    return open.gateway();
  }

  @Override
  protected void given(Contacts contacts) {
    chat.put(contacts);
  }
}
