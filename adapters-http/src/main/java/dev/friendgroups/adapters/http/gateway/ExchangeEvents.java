package dev.friendgroups.adapters.http.gateway;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Notes on each exchange how far it came. */
final class ExchangeEvents extends EventListener {
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
