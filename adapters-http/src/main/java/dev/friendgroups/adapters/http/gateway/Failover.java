package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.Address;
import dev.friendgroups.domain.chat.Endpoint;
import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * Chooses between an endpoint's two addresses: the standby for a minute after the primary could not
 * be reached; then a single call tries the primary again, while the others stay.
 */
final class Failover {
  static final Duration STAY = Duration.ofSeconds(60);
  static final Duration PROBE = Duration.ofSeconds(10);

  private final HttpUrl primary;
  private final HttpUrl standby;
  private final MonotonicClock clock;
  private boolean primaryDown;
  private Duration until = Duration.ZERO;

  Failover(Endpoint endpoint, MonotonicClock clock) {
    this.primary = url(endpoint.primary());
    this.standby = endpoint.standby().map(Failover::url).orElse(primary);
    this.clock = clock;
  }

  private static HttpUrl url(Address address) {
    return new HttpUrl.Builder()
        .scheme(address.scheme().text())
        .host(address.host())
        .port(address.port())
        .build();
  }

  /** Where calls go unless it cannot be reached. */
  HttpUrl primary() {
    return primary;
  }

  /** Where the next call goes. */
  synchronized HttpUrl next() {
    if (!primaryDown) {
      return primary;
    }
    if (clock.now().compareTo(until) < 0) {
      return standby;
    }
    until = clock.now().plus(PROBE);
    return primary;
  }

  synchronized void reached(HttpUrl address) {
    if (address.equals(primary)) {
      primaryDown = false;
    }
  }

  synchronized void unreachable(HttpUrl address) {
    primaryDown = address.equals(primary);
    until = clock.now().plus(STAY);
  }
}
