package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Transactions that may be done twice, and are when they broke off, if they were begun while there
 * was time: whoever was stopped meanwhile learns by the next attempt who has the job.
 *
 * @param left how much
 */
record Transactions(Database database, Supplier<Duration> left, MonotonicClock clock) {
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

  <T> T run(Database.Work<T> work) {
    while (true) {
      boolean inTime = left.get().compareTo(BEFORE_AGAIN) > 0;
      try {
        return database.inTransaction(Database.Patience.QUICK, work);
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
