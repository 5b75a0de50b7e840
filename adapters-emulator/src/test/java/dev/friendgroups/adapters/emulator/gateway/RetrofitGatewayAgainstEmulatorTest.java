package dev.friendgroups.adapters.emulator.gateway;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.contracts.FriendGroupGatewayContract;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Contacts;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

class RetrofitGatewayAgainstEmulatorTest extends FriendGroupGatewayContract {
  private static final SecretKey KEY = new SecretKey("a key for tests");
  private static final String ADMIN = "admin of 測試 & co";

  private final EmulatedChat chat = InMemoryChat.create();
  private final ChatEmulator emulator =
      ChatEmulator.builder(chat).sdkAppId(1400000001).admin(ADMIN).secretKey(KEY).start();
  private final RetrofitFriendGroupGateway gateway =
      new RetrofitFriendGroupGateway(
          new ChatApp(
              new SdkAppId(1400000001), ADMIN, Endpoint.at(emulator.endpoint().toString()), KEY),
          50,
          InstantSource.system(),
          MonotonicClock.system(),
          new Random(1));

  @AfterEach
  void close() {
    gateway.close();
    emulator.close();
  }

  @Override
  protected FriendGroupGateway gateway() {
    return gateway;
  }

  @Override
  protected void given(Contacts contacts) {
    chat.put(List.of(contacts));
  }
}
