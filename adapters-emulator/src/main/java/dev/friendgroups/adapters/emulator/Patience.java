package dev.friendgroups.adapters.emulator;

import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** Cuts the connections of clients that take too long. */
final class Patience {
  private Patience() {}

  /** Waits so long for the rest of a request; an answer may take longer. */
  static void forRequest(HttpServerExchange exchange, Duration limit) {
    if (!exchange.isRequestComplete() && !exchange.isComplete()) {
      cut(exchange, limit, late -> !late.isRequestComplete());
    }
  }

  /** Waits so long until a request has come and its answer gone. */
  static void forExchange(HttpServerExchange exchange, Duration limit) {
    cut(exchange, limit, late -> true);
  }

  private static void cut(
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
