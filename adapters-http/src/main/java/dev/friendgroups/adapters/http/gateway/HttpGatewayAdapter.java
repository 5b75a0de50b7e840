package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.adapters.http.usersig.KeyedUserSigIssuer;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.spi.GatewayAdapter;
import dev.friendgroups.application.spi.GatewayRequest;
import dev.friendgroups.application.spi.OpenGateway;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import java.time.Duration;

/** Chat over its REST API, the way to it unless another is chosen. */
public final class HttpGatewayAdapter implements GatewayAdapter {
  /** For {@link java.util.ServiceLoader}. */
  public HttpGatewayAdapter() {}

  @Override
  public String name() {
    return "http";
  }

  /** Has all libraries loaded, by a gateway that calls nobody. */
  @Override
  public void prepare() {
    Surroundings around = Surroundings.system(notice -> {});
    SecretKey key = new SecretKey("nobody's");
    ChatApp app = new ChatApp(new SdkAppId(1), "nobody", Endpoint.at("http://127.0.0.1:9"), key);
    new RetrofitFriendGroupGateway(app, 1, around.time(), around.clock(), around.random()).close();
    new KeyedUserSigIssuer(app.id(), key, around.time()).issue("nobody", Duration.ofHours(1));
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
