package dev.friendgroups.adapters.file;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Looks after a share in the background, until that is closed. */
final class Refreshing implements Runnable {
  private static final Duration PERIOD = Duration.ofMillis(100);

  private final FileShare share;
  private final MonotonicClock clock;
  private final Consumer<Exception> failed;

  private Refreshing(FileShare share, MonotonicClock clock, Consumer<Exception> failed) {
    this.share = share;
    this.clock = clock;
    this.failed = failed;
  }

  /**
   * @param failed told when the file cannot be read or written, for whatever reason; the share
   *     stays what it was until it can
   */
  static Thread of(FileShare share, MonotonicClock clock, Consumer<Exception> failed) {
    Thread thread = new Thread(new Refreshing(share, clock, failed), "quota");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void run() {
    try {
      while (!share.closed()) {
        clock.sleep(PERIOD);
        refresh();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refresh() {
    try {
      share.exchange();
    } catch (IOException | RuntimeException e) {
      failed.accept(e);
    }
  }
}
