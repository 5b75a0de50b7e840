package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.domain.chat.ProxyServer;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Notes on each exchange how far it came. */
final class ExchangeEvents extends EventListener {
  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    proxies.stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .findFirst()
        .ifPresent(proxy -> SigningInterceptor.exchange(call.request()).through(name(proxy)));
  }

  private static String name(Proxy proxy) {
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return new ProxyServer(address.getHostString(), address.getPort(), Optional.empty()).toString();
  }

  @Override
  public void secureConnectStart(Call call) {
    SigningInterceptor.exchange(call.request()).tunnelled();
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    SigningInterceptor.exchange(call.request()).connected();
  }

  @Override
  public void requestHeadersStart(Call call) {
    SigningInterceptor.exchange(call.request()).begin();
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    SigningInterceptor.exchange(call.request()).sent();
  }
}
