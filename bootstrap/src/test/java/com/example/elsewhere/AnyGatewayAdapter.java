package com.example.elsewhere;

import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A gateway that does what a test says: {@code --gateway any}. */
public final class AnyGatewayAdapter implements GatewayAdapter {
  private static Function<GatewayRequest, OpenGateway> opening = request -> open("nowhere");

  /** Has the next ones opened so. */
  public static void opens(Function<GatewayRequest, OpenGateway> how) {
    opening = how;
  }

  /** An open gateway to a Chat without accounts. */
  public static OpenGateway open(String chat) {
    return open(chat, new InMemoryFriendGroupGateway());
  }

  /** An open gateway. */
  public static OpenGateway open(@Nullable String chat, FriendGroupGateway gateway) {
    return new OpenAny(chat, gateway);
  }

  @Override
  public String name() {
    return "any";
  }

  @Override
  public Set<String> settings() {
    return Set.of("pool", "tls");
  }

  @Override
  public OpenGateway open(GatewayRequest request) {
    return opening.apply(request);
  }

  private record OpenAny(@Nullable String chat, FriendGroupGateway gateway)
      implements OpenGateway {}
}
