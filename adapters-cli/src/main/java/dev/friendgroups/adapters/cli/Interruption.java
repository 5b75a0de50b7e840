package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.progress.StopListener;
import dev.friendgroups.adapters.cli.wiring.Signals;
import dev.friendgroups.application.port.in.jobs.Stop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns the first Ctrl-C, SIGTERM or SIGHUP into a request to stop, and keeps the program alive
 * until what was begun has ended; the second one ends the program at once.
 */
final class Interruption implements AutoCloseable {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final StopListener listener;
  private final Stop stop = new Stop();
  private final AtomicBoolean signalled = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::requestAndWait, "interruption");
  private final List<Runnable> puttingBack;

  /**
   * @param listener told of the first signal, and of the second before the program ends
   */
  Interruption(StopListener listener) {
    this.listener = listener;
    Runtime.getRuntime().addShutdownHook(hook);
    puttingBack =
        SIGNALS.stream()
            .map(signal -> Signals.react(signal, this::signalled))
            .flatMap(Optional::stream)
            .toList();
  }

  Stop stop() {
    return stop;
  }

  private void signalled(int signal) {
    int code = Exit.ofSignal(signal);
    if (signalled.compareAndSet(false, true)) {
      // Not in the hook only: no account may be begun that the listener does not count.
      stop.request();
      listener.finishing();
      System.exit(code);
    }
    try {
      listener.endingNow();
    } finally {
      Runtime.getRuntime().halt(code);
    }
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
    puttingBack.forEach(Runnable::run);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is doing its work just now.
    }
  }
}
