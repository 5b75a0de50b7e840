package dev.friendgroups.adapters.emulator.control;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.server.ProgressGuard;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.xnio.IoUtils;

/**
 * The emulator's own API, beside Chat's, for those who have its key. Its calls are served one after
 * another, each once it has arrived as a whole; strangers are turned away before they are read.
 */
public final class ControlHandler implements HttpHandler {
  /** What the paths of its calls begin with. */
  public static final String FOLDER = "/emulator/v1/";

  private static final long MAX_STATE_BYTES = 64L << 20;
  private static final long MAX_BYTES = 64L << 10;

  /** Serves one kind of request. */
  interface Action {
    void serve(ControlCall call) throws IOException, ControlException;
  }

  private final ControlAccess access;
  private final Map<String, Map<HttpString, Action>> actions;
  private final Executor executor;
  private final Duration requestTimeout;

  /**
   * @param executor with a single thread
   * @param requestTimeout how long a client may make no progress
   */
  public ControlHandler(
      ControlAccess access,
      ControlEndpoints endpoints,
      Executor executor,
      Duration requestTimeout) {
    this.access = access;
    this.executor = executor;
    this.requestTimeout = requestTimeout;
    actions =
        Map.of(
            "state",
                Map.of(Methods.GET, endpoints::exportState, Methods.PUT, endpoints::importState),
            "accounts", Map.of(Methods.GET, endpoints::listAccounts),
            "journal", Map.of(Methods.GET, endpoints::showJournal),
            "counters", Map.of(Methods.GET, endpoints::showCounters),
            "faults",
                Map.of(Methods.GET, endpoints::showFaults, Methods.PUT, endpoints::replaceFaults),
            "quota", Map.of(Methods.GET, endpoints::showQuota, Methods.PUT, endpoints::changeQuota),
            "reset", Map.of(Methods.POST, endpoints::reset));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      access.check(exchange);
      Action action = action(exchange);
      ProgressGuard guard = ProgressGuard.of(exchange, requestTimeout);
      BodyReceiver receiver =
          new BodyReceiver(
              exchange,
              name(exchange).equals("state") ? MAX_STATE_BYTES : MAX_BYTES,
              guard,
              body -> exchange.dispatch(executor, any -> serve(exchange, action, body, guard)),
              () -> tooLong().answer(exchange));
      exchange.dispatch(SameThreadExecutor.INSTANCE, receiver::start);
    } catch (ControlException e) {
      e.answer(exchange);
      SlowClientGuard.limitRequest(exchange, requestTimeout);
    }
  }

  private void serve(
      HttpServerExchange exchange, Action action, InputStream body, ProgressGuard guard)
      throws IOException {
    exchange.startBlocking();
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    try (OutputStream answer = new GuardedOutput(exchange.getOutputStream(), guard)) {
      ControlCall call = new ControlCall(exchange.getQueryString(), body, answer);
      try {
        action.serve(call);
      } catch (ControlException e) {
        exchange.setStatusCode(e.status());
        call.send(e.failure());
      } catch (RuntimeException storeFailed) {
        failed(exchange, call);
      }
    }
  }

  /** What was sent already cannot be taken back: it is cut off, so that nobody takes it for all. */
  private static void failed(HttpServerExchange exchange, ControlCall call) throws IOException {
    if (exchange.isResponseStarted()) {
      IoUtils.safeClose(exchange.getConnection());
    } else {
      exchange.setStatusCode(StatusCodes.INTERNAL_SERVER_ERROR);
      call.send(new ControlException.Failure("the emulator failed"));
    }
  }

  private static ControlException tooLong() {
    return new ControlException(StatusCodes.REQUEST_ENTITY_TOO_LARGE, "the body is too long");
  }

  private Action action(HttpServerExchange exchange) throws ControlException {
    String name = name(exchange);
    Map<HttpString, Action> methods = actions.get(name);
    if (methods == null) {
      throw new ControlException(
          StatusCodes.NOT_FOUND,
          "there is no "
              + FOLDER
              + "… but health, state, accounts, journal, counters, faults, quota and reset");
    }
    Action action = methods.get(exchange.getRequestMethod());
    if (action == null) {
      String allowed =
          methods.keySet().stream().map(HttpString::toString).sorted().collect(joining(", "));
      exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
      throw new ControlException(
          StatusCodes.METHOD_NOT_ALLOWED, name + " takes no other method than " + allowed);
    }
    return action;
  }

  private static String name(HttpServerExchange exchange) {
    return exchange.getRequestPath().substring(FOLDER.length());
  }
}
