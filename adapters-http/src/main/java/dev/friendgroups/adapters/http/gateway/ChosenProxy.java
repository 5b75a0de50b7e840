package dev.friendgroups.adapters.http.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.ProxyChoice;
import dev.friendgroups.domain.chat.ProxyServer;
import dev.friendgroups.domain.chat.ProxyServer.Login;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Leads connections through the proxy that was chosen, and tells the proxy, and nobody else, who is
 * coming.
 */
final class ChosenProxy extends ProxySelector implements Authenticator {
  /** What OkHttp says before it asked the proxy anything. */
  private static final String NOT_ASKED_YET = "OkHttp-Preemptive";

  private static final String AUTHORIZATION = "Proxy-Authorization";

  private final ProxyChoice choice;

  ChosenProxy(ProxyChoice choice) {
    this.choice = choice;
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(choice.towards(address(uri)).map(ChosenProxy::proxy).orElse(Proxy.NO_PROXY));
  }

  private static Address address(URI uri) {
    HttpUrl url = Objects.requireNonNull(HttpUrl.get(uri), "an address of Chat");
    return new Address(
        url.isHttps() ? Address.Scheme.HTTPS : Address.Scheme.HTTP, url.host(), url.port());
  }

  private static Proxy proxy(ProxyServer server) {
    return new Proxy(
        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port()));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // There is no other proxy to choose.
  }

  /** Whoever is behind the proxy is told nothing, even when it asks in the proxy's words. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request request = response.request();
    if (!request.method().equals("CONNECT")) {
      return null;
    }
    Optional<Login> login = choice.server().flatMap(ProxyServer::login);
    boolean asked = !NOT_ASKED_YET.equals(response.header("Proxy-Authenticate"));
    if (asked && (login.isEmpty() || request.header(AUTHORIZATION) != null)) {
      throw new ProxyLoginException(login.isPresent());
    }
    return login
        .map(known -> Credentials.basic(known.user(), known.password(), UTF_8))
        .map(credentials -> request.newBuilder().header(AUTHORIZATION, credentials).build())
        .orElse(null);
  }
}
