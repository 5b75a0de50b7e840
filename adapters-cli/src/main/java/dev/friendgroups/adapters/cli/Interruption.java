package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.progress.StopListener;
import dev.friendgroups.adapters.cli.wiring.Signals;
import dev.friendgroups.application.port.in.jobs.Stop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C, SIGTERM and SIGHUP do to one command: they end the program at once, but while there
 * is work to be finished the first one is a request to stop, and only the second ends it.
 */
final class Interruption {
  private final AtomicInteger signals = new AtomicInteger();
  private volatile int last;
  private volatile @Nullable Work work;
  private String consequence = "";

  /**
   * From now on signals do this.
   *
   * @param console told of it
   * @return brings back what they did before
   */
  Runnable reactingWith(Console console) {
    List<Runnable> puttingBack =
        Signals.ending().stream()
            .map(name -> Signals.react(name, number -> signalled(number, console)))
            .flatMap(Optional::stream)
            .toList();
    return () -> puttingBack.forEach(Runnable::run);
  }

  /**
   * Has a sentence told when the program is ended at once.
   *
   * @param sentence holds until another one takes its place, or there is work; empty for none
   */
  synchronized void means(String sentence) {
    consequence = sentence;
  }

  /**
   * There is work from now on that must be finished.
   *
   * @param listener told of the first signal, and of the second before the program ends
   * @return to be closed when the work has ended
   */
  synchronized Work working(StopListener listener) {
    Work begun = new Work(listener);
    consequence = "";
    work = begun;
    return begun;
  }

  /** The code to end with: that of the signal, if there was one. */
  int code(int otherwise) {
    return last == 0 ? otherwise : Exit.ofSignal(last);
  }

  private void signalled(int number, Console console) {
    last = number;
    int before = signals.getAndIncrement();
    Work begun = work;
    if (before == 0) {
      finishOrEnd(number, console);
    } else {
      try {
        if (before == 1 && begun != null) {
          console.interrupted();
          begun.listener.endingNow();
        }
      } finally {
        Signals.end(number);
        Runtime.getRuntime().halt(Exit.ofSignal(number));
      }
    }
  }

  /** No work is begun unseen, nor after the consequence was told. */
  private synchronized void finishOrEnd(int number, Console console) {
    Work begun = work;
    if (begun != null) {
      console.interrupted();
      begun.finish();
      return;
    }
    try {
      console.interrupted();
      if (!consequence.isEmpty()) {
        console.reply(consequence);
      }
    } finally {
      Signals.end(number);
      System.exit(Exit.ofSignal(number));
    }
  }

  /** Something that is finished before the program ends. */
  final class Work implements AutoCloseable {
    private final StopListener listener;
    private final Stop stop = new Stop();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Where signals cannot be reacted to, the end of the program can be put off all the same. */
    private final Thread hook = new Thread(this::requestAndWait, "interruption");

    private Work(StopListener listener) {
      this.listener = listener;
      Runtime.getRuntime().addShutdownHook(hook);
    }

    Stop stop() {
      return stop;
    }

    private void finish() {
      // No account may be begun that the listener does not count.
      stop.request();
      listener.finishing();
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
      work = null;
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        // The hook is doing its work just now.
      }
    }
  }
}
