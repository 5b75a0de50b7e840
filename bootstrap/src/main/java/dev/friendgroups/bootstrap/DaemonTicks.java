package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Ticks;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;

/** Has each thing done by a thread of its own, which keeps no program from ending. */
final class DaemonTicks implements Ticks {
  private final MonotonicClock clock;

  DaemonTicks(MonotonicClock clock) {
    this.clock = clock;
  }

  @Override
  public Ticking every(Duration interval, Runnable task) {
    DaemonTicking ticking = new DaemonTicking(clock, interval, task);
    ticking.start();
    return ticking;
  }

  private static final class DaemonTicking extends Thread implements Ticking {
    private final MonotonicClock clock;
    private final Duration interval;
    private final Runnable task;
    private boolean closed;

    DaemonTicking(MonotonicClock clock, Duration interval, Runnable task) {
      super("ticks");
      this.clock = clock;
      this.interval = interval;
      this.task = task;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        do {
          clock.sleep(interval);
        } while (tick());
      } catch (InterruptedException asked) {
        // It was closed.
      }
    }

    private synchronized boolean tick() {
      if (!closed) {
        task.run();
      }
      return !closed;
    }

    @Override
    public synchronized void close() {
      closed = true;
      interrupt();
    }
  }
}
