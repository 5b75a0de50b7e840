package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.Stop;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C and SIGTERM into a request to stop, and keeps the program alive until what was begun
 * has ended.
 */
final class Interruption implements AutoCloseable {
  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::requestAndWait, "interruption");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Stop stop() {
    return stop;
  }

  private void requestAndWait() {
    stop.request();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is doing its work just now.
    }
  }
}
