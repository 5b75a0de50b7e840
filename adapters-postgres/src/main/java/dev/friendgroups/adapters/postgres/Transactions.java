package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Reads, and once more when that broke off, while there is time.
 *
 * @param held how much
 */
record Reading(Database database, Supplier<Duration> held, MonotonicClock clock) {
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

  <T> T of(Database.Work<T> work) {
    while (true) {
      try {
        return database.inTransaction(Database.Patience.QUICK, work);
      } catch (SQLException e) {
        if (!Doubt.passes(e) || held.get().compareTo(BEFORE_AGAIN) <= 0 || !paused()) {
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
