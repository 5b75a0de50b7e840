package dev.friendgroups.adapters.emulator.control;

import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.Json;
import io.undertow.server.HttpServerExchange;

/** Ends the handling of a request to the control API that cannot be granted. */
final class ControlException extends Exception {
  private static final long serialVersionUID = 1;

  /** What is wrong, as it is told. */
  record Failure(String error) {}

  private final int status;

  /**
   * @param status the HTTP status, from 400 on
   * @param message what is wrong, for the caller
   */
  ControlException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Sends what is wrong, with its status. */
  void answer(HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    Delivery.send(exchange, Json.bytes(failure()));
  }

  Failure failure() {
    return new Failure(String.valueOf(getMessage()));
  }

  int status() {
    return status;
  }
}
