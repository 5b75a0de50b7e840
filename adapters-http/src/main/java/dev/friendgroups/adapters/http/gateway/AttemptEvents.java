package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.MonotonicClock;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes on each attempt how far it came. */
final class AttemptEvents extends EventListener {
  private final MonotonicClock clock;

  AttemptEvents(MonotonicClock clock) {
    this.clock = clock;
  }

  @Override
  public void requestHeadersStart(Call call) {
    attempt(call).begin();
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    attempt(call).sentAt(clock.now());
  }

  private static Attempt attempt(Call call) {
    return SigningInterceptor.attempt(call.request());
  }
}
