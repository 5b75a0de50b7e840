package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.calls.AnsweredCall.Excerpt;
import dev.friendgroups.adapters.emulator.calls.Command;
import dev.friendgroups.adapters.emulator.calls.Quota;
import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.Query;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Answers Chat's API: reads the body, injects faults, checks the caller and the quota, has the
 * endpoint answer, and delivers the answer.
 */
public final class ApiHandler implements HttpHandler {
  /** The longest body that is read: some thirty times the longest that makes sense. */
  public static final int MAX_BODY_BYTES = 1 << 20;

  private static final Refusal NO_SUCH_RESOURCE =
      new Refusal(new ErrorCode(60009), "POST to /v4/sns/group_add, group_delete or group_get", "");
  private static final Refusal BODY_UNREADABLE =
      new Refusal(new ErrorCode(60003), "the body is too long or broke off", "");
  private static final Map<ErrorCode, String> TOO_MANY =
      Map.of(
          Quota.API_EXCEEDED, "too many calls a second",
          Quota.APP_EXCEEDED, "too many calls of the app a second",
          Quota.DAY_EXCEEDED, "too many calls in 24 hours");

  private final CallerCheck callerCheck;
  private final FriendListEndpoints endpoints;
  private final MonotonicClock clock;
  private final Timing timing;
  private final @Nullable Executor executor;

  /**
   * Answers calls to all apps of an emulator.
   *
   * @param callerCheck finds the app, and whether the caller may call it
   * @param endpoints does what the bodies ask for
   * @param clock counts the calls of a second
   * @param timing how long answers take
   * @param executor does what the requests ask for; null for the server's own workers
   */
  public ApiHandler(
      CallerCheck callerCheck,
      FriendListEndpoints endpoints,
      MonotonicClock clock,
      Timing timing,
      @Nullable Executor executor) {
    this.callerCheck = callerCheck;
    this.endpoints = endpoints;
    this.clock = clock;
    this.timing = timing;
    this.executor = executor;
  }

  /** Reads the body first, whatever becomes of the call: a connection is used again only after. */
  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Duration arrival = clock.now();
    exchange.getRequestReceiver().setMaxBufferSize(MAX_BODY_BYTES);
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (received, body) -> handle(received, arrival, body),
            (broken, failure) -> handle(broken, arrival, null));
    SlowClientGuard.limitRequest(exchange, timing.requestTimeout());
  }

  /**
   * @param body null when it is too long or broke off
   */
  private void handle(HttpServerExchange exchange, Duration arrival, byte @Nullable [] body) {
    Optional<Command> command = Command.at(exchange.getRequestPath());
    if (command.isEmpty() || !exchange.getRequestMethod().equals(Methods.POST)) {
      Delivery.send(exchange, Json.bytes(Refusals.reply(NO_SUCH_RESOURCE)));
      return;
    }
    Query query = Query.parse(exchange.getQueryString());
    App app = callerCheck.concerned(query);
    app.log().arrived(command.get(), arrival);
    Excerpt request = body == null ? Excerpt.EMPTY : Excerpt.of(body);
    ApiCall call = new ApiCall(exchange, app, command.get(), query, request, timing);
    if (call.failsWithoutEffect(body)) {
      return;
    }
    Optional<Refusal> refusal = refusalBeforeReading(app, query, command.get(), arrival);
    if (refusal.isPresent()) {
      call.refuse(refusal.get());
    } else if (body == null) {
      call.refuse(BODY_UNREADABLE);
    } else {
      exchange.dispatch(executor, () -> call.answer(endpoints, body));
    }
  }

  private Optional<Refusal> refusalBeforeReading(
      App app, Query query, Command command, Duration arrival) {
    Optional<Refusal> refusal = callerCheck.refusal(query);
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<ErrorCode> aboveQuota = app.quota().refusal(command, arrival);
    aboveQuota.ifPresent(any -> app.log().refused(command));
    return aboveQuota.map(code -> new Refusal(code, TOO_MANY.getOrDefault(code, ""), ""));
  }
}
