package dev.friendgroups.adapters.http.gateway;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes on each exchange how far it came. */
final class ExchangeEvents extends EventListener {
  @Override
  public void requestHeadersStart(Call call) {
    SigningInterceptor.exchange(call.request()).begin();
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    SigningInterceptor.exchange(call.request()).sent();
  }
}
