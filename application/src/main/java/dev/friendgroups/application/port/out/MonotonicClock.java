package dev.friendgroups.application.port.out;

import java.time.Duration;

/** Time that never goes back, and waiting; handed in so that tests need neither. */
public interface MonotonicClock {
  /** {@return the machine's own clock} */
  static MonotonicClock system() {
    return SystemClock.INSTANCE;
  }

  /** {@return the time since some fixed moment, never less than it was before} */
  Duration now();

  /**
   * Waits.
   *
   * @param duration how long; zero or less returns at once
   * @throws InterruptedException when the thread was interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
