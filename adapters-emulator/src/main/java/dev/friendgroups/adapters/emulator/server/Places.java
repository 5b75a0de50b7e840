package dev.friendgroups.adapters.emulator.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Leads each request to what is at its path; elsewhere there is a 404 that says where things are.
 */
public final class Places implements HttpHandler {
  private record NotFound(String error) {}

  private record Place(String name, HttpHandler handler) {}

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Duration requestTimeout;

  /**
   * Leads nowhere yet.
   *
   * @param requestTimeout how long a request that leads nowhere may take to arrive
   */
  public Places(Duration requestTimeout) {
    this.requestTimeout = requestTimeout;
  }

  /**
   * Puts something at all paths that begin so; of several the first one counts.
   *
   * @param prefix like {@code /v4/}
   * @param name what is there, in words
   * @param handler answers whatever is asked for there
   * @return these places
   */
  public Places with(String prefix, String name, HttpHandler handler) {
    places.put(prefix, new Place(name, handler));
    return this;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    for (Map.Entry<String, Place> place : places.entrySet()) {
      if (exchange.getRequestPath().startsWith(place.getKey())) {
        place.getValue().handler.handleRequest(exchange);
        return;
      }
    }
    exchange.setStatusCode(StatusCodes.NOT_FOUND);
    Delivery.send(exchange, Json.bytes(new NotFound("there is nothing here; " + whereThingsAre())));
    SlowClientGuard.limitRequest(exchange, requestTimeout);
  }

  private String whereThingsAre() {
    return places.entrySet().stream()
        .map(place -> place.getValue().name + " is at " + place.getKey())
        .collect(Collectors.joining(", "));
  }
}
