package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Contacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The gateway suite, run against what a subclass makes of a right gateway. */
abstract class GatewayUnderTest extends FriendGroupGatewayContract {
  private final ChatInMemory chat = new ChatInMemory();
  private final FriendGroupGateway gateway;

  GatewayUnderTest(Function<FriendGroupGateway, FriendGroupGateway> made) {
    gateway = made.apply(new RightGateway(chat));
  }

  @Override
  protected FriendGroupGateway gateway() {
    return gateway;
  }

  @Override
  protected void given(Contacts contacts) {
    chat.given(contacts);
  }

  @Override
  protected boolean befall(ChatApi api, Trouble trouble) {
    chat.befall(api, trouble);
    return true;
  }

  @Override
  protected void calm() {
    chat.calm();
  }

  @Override
  protected Optional<List<Request>> received() {
    return Optional.of(chat.received());
  }

  @Override
  protected Duration shortTime() {
    return Duration.ofMillis(100);
  }
}
