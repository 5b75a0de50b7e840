package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.ChatApp;

/** Chat over its REST API, the way to it unless another is chosen. */
public final class HttpGatewayAdapter implements GatewayAdapter {
  /** For {@link java.util.ServiceLoader}. */
  public HttpGatewayAdapter() {}

  @Override
  public String name() {
    return "http";
  }

  @Override
  public OpenGateway open(GatewayRequest request) {
    ChatApp app = request.app().complete();
    Surroundings around = request.surroundings();
    return new OpenApp(
        app.inWords(),
        ComingGateway.of(
            () ->
                new RetrofitFriendGroupGateway(
                    app,
                    request.network(),
                    request.callsAtOnce(),
                    around.time(),
                    around.clock(),
                    around.random())));
  }

  private record OpenApp(String chat, ComingGateway coming) implements OpenGateway {
    @Override
    public FriendGroupGateway gateway() {
      return coming;
    }

    @Override
    public void close() {
      coming.close();
    }
  }
}
