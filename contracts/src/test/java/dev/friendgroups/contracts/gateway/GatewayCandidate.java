package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.FriendGroupGateway;
import java.time.Duration;
import java.util.function.Function;

/** The gateway suite, run against the gateway that the thread which runs it has chosen. */
final class GatewayCandidate extends GatewayUnderTest {
  private static final ThreadLocal<Function<FriendGroupGateway, FriendGroupGateway>> CHOSEN =
      ThreadLocal.withInitial(Function::identity);

  GatewayCandidate() {
    super(CHOSEN.get());
  }

  static void choose(Function<FriendGroupGateway, FriendGroupGateway> made) {
    CHOSEN.set(made);
  }

  @Override
  protected Duration shortTime() {
    return Duration.ofMillis(15);
  }
}
