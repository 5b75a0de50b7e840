package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Transactions that may be done twice, and are when they broke off, while there is time.
 *
 * @param left how much
 */
record Transactions(Database database, Supplier<Duration> left, MonotonicClock clock) {
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

  <T> T run(Database.Work<T> work) {
    while (true) {
      try {
        return database.inTransaction(Database.Patience.QUICK, work);
      } catch (SQLException e) {
        if (!Doubt.passes(e) || left.get().compareTo(BEFORE_AGAIN) <= 0 || !paused()) {
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
