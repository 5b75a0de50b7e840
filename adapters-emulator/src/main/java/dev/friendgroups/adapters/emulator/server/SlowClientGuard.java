package dev.friendgroups.adapters.emulator.server;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Closes the connections of clients that take too long. */
public final class SlowClientGuard {
  private SlowClientGuard() {}

  /** Allows so long for the rest of a request to arrive; an answer may take longer. */
  public static void limitRequest(HttpServerExchange exchange, Duration limit) {
    if (!exchange.isRequestComplete() && !exchange.isComplete()) {
      closeAfter(exchange, limit, late -> !late.isRequestComplete());
    }
  }

  /** Allows so long for a request to arrive and its answer to leave. */
  public static void limitExchange(HttpServerExchange exchange, Duration limit) {
    closeAfter(exchange, limit, late -> true);
  }

  private static void closeAfter(
      HttpServerExchange exchange, Duration limit, Predicate<HttpServerExchange> tooLate) {
    XnioExecutor.Key timer =
        exchange
            .getIoThread()
            .executeAfter(
                () -> {
                  if (tooLate.test(exchange)) {
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
