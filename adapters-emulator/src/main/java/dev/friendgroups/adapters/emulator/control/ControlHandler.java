package dev.friendgroups.adapters.emulator.control;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.apps.Apps;
import dev.friendgroups.adapters.emulator.server.ProgressGuard;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final String NAMES =
      "health, apps, state, accounts, journal, journal/query, counters, faults, rehearsals, quota"
          + " and reset; those of another app are at "
          + FOLDER
          + "apps/N/";

  /** What a request asks for, and of which app. */
  private record Wanted(App app, String name, ControlAction action) {}

  private static final Pattern OF_AN_APP = Pattern.compile("apps/(?<app>\\d+)(/(?<name>.+))?");

  private final ControlAccess access;
  private final Map<String, Map<HttpString, ControlAction>> actions = new HashMap<>();
  private final Apps apps;
  private final Executor executor;
  private final Duration requestTimeout;

  /**
   * Serves the control API of all apps of an emulator.
   *
   * @param access turns strangers away
   * @param apps what can be looked into and changed
   * @param executor with a single thread
   * @param requestTimeout how long a client may make no progress
   */
  public ControlHandler(
      ControlAccess access, Apps apps, Executor executor, Duration requestTimeout) {
    this.access = access;
    this.apps = apps;
    this.executor = executor;
    this.requestTimeout = requestTimeout;
    AppEndpoints appEndpoints = new AppEndpoints(apps);
    actions.putAll(new AccountEndpoints().actions());
    actions.putAll(new CallEndpoints().actions());
    actions.putAll(new ConductEndpoints().actions());
    actions.putAll(appEndpoints.actions());
    actions.put(AppEndpoints.FOLDER, appEndpoints.ofOne());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      access.check(exchange);
      Wanted wanted = wanted(exchange);
      ProgressGuard guard = ProgressGuard.of(exchange, requestTimeout);
      BodyReceiver receiver =
          new BodyReceiver(
              exchange,
              wanted.name.equals("state") ? MAX_STATE_BYTES : MAX_BYTES,
              guard,
              body -> exchange.dispatch(executor, any -> serve(exchange, wanted, body, guard)),
              () -> tooLong().answer(exchange));
      exchange.dispatch(SameThreadExecutor.INSTANCE, receiver::start);
    } catch (ControlException e) {
      e.answer(exchange);
      SlowClientGuard.limitRequest(exchange, requestTimeout);
    }
  }

  private void serve(
      HttpServerExchange exchange, Wanted wanted, InputStream body, ProgressGuard guard)
      throws IOException {
    exchange.startBlocking();
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    try (OutputStream answer = new GuardedOutput(exchange.getOutputStream(), guard)) {
      ControlCall call = new ControlCall(wanted.app, exchange.getQueryString(), body, answer);
      try {
        wanted.action.serve(call);
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

  private Wanted wanted(HttpServerExchange exchange) throws ControlException {
    String path = exchange.getRequestPath().substring(FOLDER.length());
    Matcher ofAnApp = OF_AN_APP.matcher(path);
    if (!ofAnApp.matches()) {
      return new Wanted(apps.main(), path, action(exchange, path));
    }
    App app =
        apps.find(ofAnApp.group("app"))
            .orElseThrow(() -> new ControlException(StatusCodes.NOT_FOUND, "there is no such app"));
    String name = requireNonNullElse(ofAnApp.group("name"), AppEndpoints.FOLDER);
    return new Wanted(app, name, action(exchange, name));
  }

  private ControlAction action(HttpServerExchange exchange, String name) throws ControlException {
    Map<HttpString, ControlAction> methods = actions.get(name);
    if (methods == null) {
      throw new ControlException(StatusCodes.NOT_FOUND, "there is no " + FOLDER + "… but " + NAMES);
    }
    ControlAction action = methods.get(exchange.getRequestMethod());
    if (action == null) {
      String allowed =
          methods.keySet().stream().map(HttpString::toString).sorted().collect(joining(", "));
      exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
      throw new ControlException(
          StatusCodes.METHOD_NOT_ALLOWED, name + " takes no other method than " + allowed);
    }
    return action;
  }
}
