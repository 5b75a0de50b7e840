package dev.friendgroups.adapters.emulator.control;

import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Tells whoever looks after the emulator that it runs; they need no key, and learn nothing of the
 * accounts but how many there are.
 */
public final class HealthHandler implements HttpHandler {
  /** Where it is asked. */
  public static final String PATH = ControlHandler.FOLDER + "health";

  private record Health(String status, String version, long accounts, long uptimeSeconds) {}

  private final ControlAccess access;
  private final EmulatedChat chat;
  private final InstantSource clock;
  private final Instant start;
  private final Duration requestTimeout;

  /**
   * Tells of an emulator that has just started.
   *
   * @param access turns away what a web page could send
   * @param chat whose accounts are counted
   * @param clock tells how long the emulator has been up
   * @param requestTimeout how long a request may take to arrive
   */
  public HealthHandler(
      ControlAccess access, EmulatedChat chat, InstantSource clock, Duration requestTimeout) {
    this.access = access;
    this.chat = chat;
    this.clock = clock;
    this.requestTimeout = requestTimeout;
    start = clock.instant();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    try {
      access.checkOrigin(exchange);
      if (!exchange.getRequestMethod().equals(Methods.GET)) {
        exchange.getResponseHeaders().put(Headers.ALLOW, "GET");
        throw new ControlException(
            StatusCodes.METHOD_NOT_ALLOWED, "health takes no other method than GET");
      }
      exchange.dispatch(this::answer);
    } catch (ControlException e) {
      e.answer(exchange);
      SlowClientGuard.limitRequest(exchange, requestTimeout);
    }
  }

  private void answer(HttpServerExchange exchange) {
    long uptime = Math.max(0, Duration.between(start, clock.instant()).toSeconds());
    try {
      Delivery.send(exchange, Json.bytes(new Health("ok", version(), chat.count(), uptime)));
    } catch (RuntimeException storeFailed) {
      new ControlException(StatusCodes.SERVICE_UNAVAILABLE, "the accounts cannot be read")
          .answer(exchange);
    }
  }

  private static String version() {
    return Objects.requireNonNullElse(
        HealthHandler.class.getPackage().getImplementationVersion(), "development");
  }
}
