package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits, or a test says so. */
public final class FakeClock implements MonotonicClock {
  private Duration now = Duration.ofHours(1);
  private final List<Duration> sleeps = new ArrayList<>();

  /** A clock that stands still. */
  public FakeClock() {}

  @Override
  public synchronized Duration now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    if (!duration.isNegative() && !duration.isZero()) {
      sleeps.add(duration);
      now = now.plus(duration);
    }
  }

  /**
   * Lets time pass without anybody waiting.
   *
   * @param duration added to what the clock says; not negative
   */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** {@return how long was waited, wait by wait, in their order; a copy} */
  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
