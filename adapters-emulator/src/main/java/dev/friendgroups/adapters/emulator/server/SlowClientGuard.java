package dev.friendgroups.adapters.emulator.server;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Closes the connections of clients that take too long. */
public final class SlowClientGuard {
  private SlowClientGuard() {}

  /**
   * Allows so long for the rest of a request to arrive; an answer may take longer.
   *
   * @param exchange cut off together with its connection
   * @param limit from now on
   */
  public static void limitRequest(HttpServerExchange exchange, Duration limit) {
    if (!exchange.isRequestComplete() && !exchange.isComplete()) {
      closeAfter(exchange, limit);
    }
  }

  private static void closeAfter(HttpServerExchange exchange, Duration limit) {
    XnioExecutor.Key timer =
        exchange
            .getIoThread()
            .executeAfter(
                () -> {
                  if (!exchange.isRequestComplete()) {
                    IoUtils.safeClose(exchange.getConnection());
                  }
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    exchange.addExchangeCompleteListener(
        (done, next) -> {
          timer.remove();
          next.proceed();
        });
  }
}
