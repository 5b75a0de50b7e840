package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.emulator.apps.App;
import dev.friendgroups.adapters.emulator.calls.AnsweredCall;
import dev.friendgroups.adapters.emulator.calls.AnsweredCall.Excerpt;
import dev.friendgroups.adapters.emulator.calls.Command;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.Query;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call, with or without a fault, from its arrival to its answer. */
final class ApiCall {
  private static final Refusal STORE_FAILED =
      new Refusal(new ErrorCode(30006), "the emulator failed", "");

  private final HttpServerExchange exchange;
  private final App app;
  private final Command command;
  private final Query query;
  private final Excerpt request;
  private final Instant arrived;
  private final Timing timing;
  private final @Nullable FaultRule fault;
  private @Nullable Account account;
  private List<String> groups = List.of();
  private @Nullable String reason;

  ApiCall(
      HttpServerExchange exchange,
      App app,
      Command command,
      Query query,
      Excerpt request,
      Timing timing) {
    this.exchange = exchange;
    this.app = app;
    this.command = command;
    this.query = query;
    this.request = request;
    this.timing = timing;
    arrived = app.log().now();
    fault = app.faults().next(command).orElse(null);
  }

  /**
   * Whether the fault ends the call before anything takes effect.
   *
   * @param body null when it is too long or broke off
   */
  boolean failsWithoutEffect(byte @Nullable [] body) {
    if (fault == null) {
      return false;
    }
    if (body != null) {
      notice(body);
    }
    switch (fault.kind()) {
      case CODE -> refuse(new Refusal(new ErrorCode(fault.number()), "injected fault", ""));
      case HTTP -> unanswered(() -> Delivery.status(exchange, (int) fault.number()));
      case RESET_BEFORE -> unanswered(() -> Delivery.reset(exchange));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** For whoever reads the journal: which account a call that fails would have concerned. */
  private void notice(byte[] bytes) {
    try {
      RequestBody body = RequestBody.parse(bytes);
      groups = body.namesAsGiven();
      account = body.account();
    } catch (RefusedException e) {
      // A body that nobody could answer concerns none.
    }
  }

  private void unanswered(Runnable delivery) {
    later(
        () -> {
          conclude(null, Excerpt.EMPTY);
          delivery.run();
        });
  }

  void refuse(Refusal refusal) {
    refuse(refusal, refusal.info());
  }

  private void refuse(Refusal refusal, String why) {
    reason = why;
    byte[] json = Json.bytes(Refusals.reply(refusal));
    later(
        () -> {
          conclude(refusal.code().number(), Excerpt.of(json));
          Delivery.send(exchange, json);
        });
  }

  void answer(FriendListEndpoints endpoints, byte[] bytes) {
    try {
      RequestBody body = RequestBody.parse(bytes);
      groups = body.namesAsGiven();
      Account concerned = body.account();
      account = concerned;
      if (!app.inFlight().enter(concerned, command)) {
        throw new RefusedException(ErrorCode.WRITE_CONFLICT, "another write is under way");
      }
      answer(concerned, done(endpoints, body));
    } catch (RefusedException e) {
      refuse(e.refusal(), e.reason());
    }
  }

  private Envelope done(FriendListEndpoints endpoints, RequestBody body) {
    try {
      return endpoints.answer(app.chat(), command, body);
    } catch (RefusedException e) {
      reason = e.reason();
      return Refusals.reply(e.refusal());
    } catch (RuntimeException storeFailed) {
      reason = STORE_FAILED.info();
      return Refusals.reply(STORE_FAILED);
    }
  }

  private void answer(Account concerned, Envelope reply) {
    byte[] json = Json.bytes(reply);
    later(
        () -> {
          conclude(reply.errorCode(), Excerpt.of(json));
          app.inFlight().leave(concerned, command);
          deliver(json);
        });
  }

  private void deliver(byte[] json) {
    if (fault == null) {
      Delivery.send(exchange, json);
      return;
    }
    switch (fault.kind()) {
      case RESET_AFTER -> Delivery.reset(exchange);
      case STALL -> Delivery.stall(exchange);
      case TRUNCATE -> Delivery.truncate(exchange, json);
      case GARBAGE -> Delivery.garbage(exchange);
      case SLOW_BODY -> Delivery.sendSlowly(exchange, json, timing.betweenPieces());
      default -> Delivery.send(exchange, json);
    }
  }

  private void conclude(@Nullable Long code, Excerpt answer) {
    app.log()
        .ended(
            new AnsweredCall(
                command,
                account == null ? null : account.id(),
                groups,
                code,
                reason,
                fault == null ? null : fault.toString(),
                arrived,
                query.masked(),
                request,
                answer));
  }

  private void later(Runnable then) {
    if (timing.latency().isZero()) {
      then.run();
    } else {
      exchange.dispatch(
          SameThreadExecutor.INSTANCE,
          () -> Delivery.after(exchange, timing.latency().toMillis(), then));
    }
  }
}
