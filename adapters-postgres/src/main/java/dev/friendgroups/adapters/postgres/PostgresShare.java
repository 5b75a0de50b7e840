package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.quota.HeldShare;
import dev.friendgroups.application.quota.QuotaTable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One process's share, negotiated through the database, where it is kept for a lease: whoever is
 * not heard of stops calling before others get what was his.
 */
final class PostgresShare implements QuotaShares.Share {
  /** How long others, by the server's clock, leave a share to whoever is not heard of. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  /**
   * How long it is used, by this process's clock, since others were last heard of. What is written
   * may be two seconds old then, calls count for one more, and clocks differ a little.
   */
  private static final Duration USED = Duration.ofSeconds(6);

  private final QuotaRows rows;
  private final MonotonicClock clock;
  private final HeldShare held;
  private final long id;
  private volatile @Nullable Duration usedUntil;

  /** What the others can see in the database that this one has. */
  private volatile double written;

  private volatile boolean closed;

  PostgresShare(
      QuotaRows rows,
      long id,
      int callsPerSecond,
      MonotonicClock clock,
      QuotaShares.Holder holder) {
    this.rows = rows;
    this.clock = clock;
    this.id = id;
    held = new HeldShare(id, callsPerSecond, clock, holder);
  }

  /**
   * Looks at what the others have, and writes down what this one has.
   *
   * @throws SQLException when the database fails
   */
  synchronized void exchange() throws SQLException {
    if (closed) {
      return;
    }
    Duration asked = clock.now();
    rows.update((row, now) -> row.with(held.exchange(row.table(), alive(row, now), now)));
    written = held.fraction();
    usedUntil = asked.plus(USED);
  }

  private static LongPredicate alive(QuotaRow row, Duration now) {
    return id ->
        !row.left().contains(id)
            && row.table().entries().stream()
                .filter(entry -> entry.id() == id)
                .anyMatch(entry -> isSeen(entry, now));
  }

  private static boolean isSeen(QuotaTable.Entry entry, Duration now) {
    return now.minus(entry.seen()).compareTo(LEASE) < 0;
  }

  @Override
  public double fraction() {
    Duration until = usedUntil;
    boolean current = until != null && clock.now().compareTo(until) < 0;
    // More than before may be had in vain: the commit failed, and others take it.
    return current ? Math.min(written, held.fraction()) : 0;
  }

  @Override
  public void need(QuotaShares.Need need) {
    held.need(need);
  }

  @Override
  public Optional<QuotaShares.Learned> learned(ChatApi api) {
    return held.lessons().learned(api);
  }

  @Override
  public void learn(ChatApi api, QuotaShares.Learned learned) {
    held.lessons().learn(api, learned);
  }

  boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    held.stop();
    leave();
  }

  /** Is not there any more, whatever its holder still does. */
  synchronized void leave() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      rows.update((row, now) -> row.without(id));
    } catch (SQLException e) {
      // Others get it when the lease is over.
    }
  }
}
