package dev.friendgroups.adapters.http.gateway;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.IOException;
import java.time.Duration;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Lets calls share connections one after the other, but not for a while after such a connection
 * turned out dead: the others may be dead too, and nobody would know before a call was lost on
 * each.
 */
final class ConnectionReuse implements Interceptor {
  static final Duration PAUSE = Duration.ofSeconds(10);

  private final ConnectionPool pool;
  private final MonotonicClock clock;
  private volatile Duration until;

  ConnectionReuse(ConnectionPool pool, MonotonicClock clock) {
    this.pool = pool;
    this.clock = clock;
    this.until = clock.now();
  }

  /** A connection that had been used before gave no answer. */
  void foundDead() {
    until = clock.now().plus(PAUSE);
    pool.evictAll();
  }

  private boolean paused() {
    return clock.now().compareTo(until) < 0;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    return chain.proceed(
        paused() ? request.newBuilder().header("Connection", "close").build() : request);
  }
}
