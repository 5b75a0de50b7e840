package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections that nobody uses just now. Safe for use by many threads. */
final class IdleConnections implements AutoCloseable {
  private record Kept(Connection connection, Duration since) {}

  /** What lies idle for longer may have been forgotten by something between. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final MonotonicClock clock;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private boolean closed;

  IdleConnections(MonotonicClock clock) {
    this.clock = clock;
  }

  /** The one that was used last; null when there is none that can still be trusted. */
  synchronized @Nullable Connection next() {
    Kept latest = kept.pollLast();
    while (latest != null && clock.now().minus(latest.since()).compareTo(KEPT) > 0) {
      Server.abandon(latest.connection());
      latest = kept.pollLast();
    }
    return latest == null ? null : latest.connection();
  }

  /** Keeps it for whoever needs one next; closes it when nobody will. */
  synchronized void keep(Connection connection) {
    if (closed) {
      Server.abandon(connection);
    } else {
      kept.addLast(new Kept(connection, clock.now()));
    }
  }

  /**
   * What broke one connection broke the others, too, and each would take its time to find out while
   * a lease is running.
   */
  void abandon() {
    List<Kept> all;
    synchronized (this) {
      all = new ArrayList<>(kept);
      kept.clear();
    }
    all.forEach(one -> Server.abandon(one.connection()));
  }

  /** Closes what lies idle now, and what is kept from now on at once. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    abandon();
  }
}
