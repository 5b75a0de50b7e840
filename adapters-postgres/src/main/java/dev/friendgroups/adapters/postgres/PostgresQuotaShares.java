package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shares of an app's quota among all processes that use one ledger, wherever they run.
 *
 * <p>Where the database does not serve, nothing is called any more from a few seconds later on,
 * until it does again; that is said once.
 */
final class PostgresQuotaShares implements QuotaShares {
  private static final Duration PERIOD = Duration.ofMillis(250);

  private final QuotaRows rows;
  private final LongSupplier ids;
  private final LeaseClock clock;
  private final Consumer<String> notice;
  private final AtomicBoolean noticed = new AtomicBoolean();

  /**
   * @param ids one for each who joins; no two processes may have the same
   * @param notice is told, in one sentence, when the quota cannot be shared; by any thread
   */
  PostgresQuotaShares(QuotaRows rows, LongSupplier ids, LeaseClock clock, Consumer<String> notice) {
    this.rows = rows;
    this.ids = ids;
    this.clock = clock;
    this.notice = notice;
  }

  /** Who has no right to write will not have it in a moment, and shares nothing. */
  @Override
  public Share join(int callsPerSecond, Holder holder) {
    PostgresShare share;
    try {
      share = joinOnly(callsPerSecond, holder);
    } catch (StorageSetupException e) {
      failed(e);
      return QuotaShares.alone().join(callsPerSecond, holder);
    }
    Thread thread = new Thread(() -> refreshed(share), "quota of the team");
    thread.setDaemon(true);
    thread.start();
    return share;
  }

  /**
   * Joins, and leaves it to the caller to refresh the share.
   *
   * @throws StorageSetupException when the database lets this user share nothing
   */
  PostgresShare joinOnly(int callsPerSecond, Holder holder) {
    long id = Math.max(1, ids.getAsLong() >>> 1);
    PostgresShare share = new PostgresShare(rows, id, callsPerSecond, clock, holder);
    try {
      rows.create();
      share.exchange();
    } catch (SQLException e) {
      StorageException failure = rows.database().failure(e);
      if (failure instanceof StorageSetupException setup) {
        throw setup;
      }
      failed(failure);
    }
    return share;
  }

  private void refreshed(PostgresShare share) {
    try {
      while (!share.closed()) {
        clock.clock().sleep(PERIOD);
        try {
          share.exchange();
        } catch (SQLException e) {
          failed(rows.database().failure(e));
        } catch (RuntimeException e) {
          // Whatever it was: a share that nobody refreshes is used by nobody.
          failed(e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void failed(RuntimeException e) {
    if (noticed.compareAndSet(false, true)) {
      notice.accept("the quota is not shared: " + e.getMessage());
    }
  }
}
