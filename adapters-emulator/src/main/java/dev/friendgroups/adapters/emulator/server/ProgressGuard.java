package dev.friendgroups.adapters.emulator.server;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Closes the connection of a client that is waited for and does not get on. How much it sends or
 * takes does not matter, nor how long that takes in all.
 */
public final class ProgressGuard {
  /** Runs something later, once, unless that is cancelled. */
  interface Timer {
    /** Starts to wait; what it returns cancels it. */
    Runnable start(Runnable task);
  }

  private final Timer timer;
  private final Runnable cutOff;
  private boolean waiting;
  private boolean progress;
  private boolean ended;
  private @Nullable Runnable cancellation;

  ProgressGuard(Timer timer, Runnable cutOff) {
    this.timer = timer;
    this.cutOff = cutOff;
  }

  /**
   * Watches over an exchange until it is complete.
   *
   * @param exchange the one that is just beginning
   * @param patience the client is cut off when nothing moves for so long, or twice as long at most
   * @return what is to be told of each step forward
   */
  public static ProgressGuard of(HttpServerExchange exchange, Duration patience) {
    ProgressGuard guard =
        new ProgressGuard(
            task -> {
              XnioExecutor.Key key =
                  exchange
                      .getIoThread()
                      .executeAfter(task, patience.toMillis(), TimeUnit.MILLISECONDS);
              return key::remove;
            },
            () -> IoUtils.safeClose(exchange.getConnection()));
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          guard.end();
          next.proceed();
        });
    guard.look();
    return guard;
  }

  /** The client is waited for from now on. */
  public synchronized void waiting() {
    waiting = true;
    progress = true;
  }

  /** Something came from the client, or went to it. */
  public synchronized void progress() {
    progress = true;
  }

  /** The client is not waited for: it waits for us. */
  public synchronized void working() {
    waiting = false;
  }

  private synchronized void end() {
    ended = true;
    if (cancellation != null) {
      cancellation.run();
    }
  }

  synchronized void look() {
    if (ended) {
      return;
    }
    if (waiting && !progress) {
      cutOff.run();
      return;
    }
    progress = false;
    cancellation = timer.start(this::look);
  }
}
