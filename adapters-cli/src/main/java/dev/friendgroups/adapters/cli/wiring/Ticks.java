package dev.friendgroups.adapters.cli.wiring;

import java.time.Duration;

/** Has something done again and again, beside whatever else goes on. */
@FunctionalInterface
public interface Ticks {
  /**
   * Begins.
   *
   * @param interval how long to wait before each time
   * @param task what to do; by one thread at a time
   * @return ends it, and returns when it will not be done any more
   */
  Ticking every(Duration interval, Runnable task);

  /** Something that is done again and again until this is closed. */
  interface Ticking extends AutoCloseable {
    @Override
    void close();
  }
}
