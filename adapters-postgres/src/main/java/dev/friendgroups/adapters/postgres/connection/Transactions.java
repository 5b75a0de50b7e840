package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Transactions that may be done twice, and are when they broke off, if they were begun while there
 * was time: whoever was stopped meanwhile learns by the next attempt who has the job.
 *
 * @param database where they are done
 * @param left how much
 * @param clock by which somebody waits before doing one again
 */
public record Transactions(Database database, Supplier<Duration> left, MonotonicClock clock) {
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

  /**
   * {@return what came of it}
   *
   * @param work may be done twice
   * @param <T> what comes of it
   * @throws dev.friendgroups.application.port.out.StorageException when the database fails
   */
  public <T> T run(Database.Work<T> work) {
    while (true) {
      boolean inTime = left.get().compareTo(BEFORE_AGAIN) > 0;
      try {
        return database.inTransaction(Database.TimeLimits.QUICK, work);
      } catch (SQLException e) {
        if (!Doubt.passes(e) || !inTime || !paused()) {
          throw database.failure(e);
        }
      }
    }
  }

  private boolean paused() {
    try {
      clock.sleep(BEFORE_AGAIN);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
