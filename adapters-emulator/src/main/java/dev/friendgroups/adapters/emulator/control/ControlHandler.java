package dev.friendgroups.adapters.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.xnio.IoUtils;

/**
 * The emulator's own API, beside Chat's. Its calls are served one after another, apart from those
 * to Chat; a web page cannot call it: browsers say where a request comes from.
 */
public final class ControlHandler implements HttpHandler {
  /** What the paths of its calls begin with. */
  public static final String FOLDER = "/emulator/v1/";

  private static final Duration CALL_TIMEOUT = Duration.ofMinutes(1);

  /** Serves one kind of request. */
  interface Action {
    void serve(HttpServerExchange exchange) throws IOException, ControlException;
  }

  private record Failure(String error) {}

  private final Map<String, Map<HttpString, Action>> actions;
  private final Executor executor;
  private final Duration requestTimeout;

  /**
   * @param executor with a single thread
   */
  public ControlHandler(ControlEndpoints endpoints, Executor executor, Duration requestTimeout) {
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
            "reset", Map.of(Methods.POST, endpoints::reset));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.dispatch(executor, this::serve);
  }

  private void serve(HttpServerExchange exchange) throws IOException {
    SlowClientGuard.limitRequest(exchange, requestTimeout);
    SlowClientGuard.limitExchange(exchange, CALL_TIMEOUT);
    exchange.startBlocking();
    try {
      action(exchange).serve(exchange);
    } catch (ControlException e) {
      exchange.setStatusCode(e.status());
      send(exchange, new Failure(String.valueOf(e.getMessage())));
    } catch (BoundedInput.TooLongException e) {
      exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
      exchange.setPersistent(false);
      send(exchange, new Failure(String.valueOf(e.getMessage())));
      exchange.getOutputStream().close();
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  private Action action(HttpServerExchange exchange) throws ControlException {
    if (exchange.getRequestHeaders().contains(Headers.ORIGIN)) {
      throw new ControlException(
          StatusCodes.FORBIDDEN, "a web page may not control the emulator: leave out Origin");
    }
    String name = exchange.getRequestPath().substring(FOLDER.length());
    Map<HttpString, Action> methods = actions.get(name);
    if (methods == null) {
      throw new ControlException(
          StatusCodes.NOT_FOUND,
          "there is no " + FOLDER + "… but state, accounts, journal, counters, faults and reset");
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

  static Reader body(HttpServerExchange exchange, long maxBytes) {
    return new InputStreamReader(
        new BoundedInput(exchange.getInputStream(), maxBytes), UTF_8.newDecoder());
  }

  static void send(HttpServerExchange exchange, Object answer) throws IOException {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getOutputStream().write(Json.bytes(answer));
  }

  static Writer writer(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    return new BufferedWriter(new OutputStreamWriter(exchange.getOutputStream(), UTF_8));
  }
}
