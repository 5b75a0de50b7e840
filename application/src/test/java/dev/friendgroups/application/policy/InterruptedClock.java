package dev.friendgroups.application.policy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;

/** A fake clock under which whoever sleeps is interrupted from some moment on. */
record InterruptedClock(FakeClock clock, Duration from) implements MonotonicClock {
  @Override
  public Duration now() {
    return clock.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (now().compareTo(from) >= 0) {
      throw new InterruptedException();
    }
    clock.sleep(duration);
  }
}
