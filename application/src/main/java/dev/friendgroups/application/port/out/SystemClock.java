package dev.friendgroups.application.port.out;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The machine's own clock: the one place that asks it. */
enum SystemClock implements MonotonicClock {
  INSTANCE;

  @Override
  public Duration now() {
    return Duration.ofNanos(System.nanoTime());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}
