package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.Command;
import dev.friendgroups.adapters.emulator.calls.InFlight;
import dev.friendgroups.adapters.emulator.calls.Quota;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.emulator.server.Json;
import dev.friendgroups.adapters.emulator.server.SlowClientGuard;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.time.Duration;
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
  private static final Refusal ABOVE_QUOTA =
      new Refusal(ErrorCode.QUOTA_EXCEEDED, "too many calls a second", "");
  private static final Refusal STORE_FAILED =
      new Refusal(new ErrorCode(30006), "the emulator failed", "");

  private final CallerCheck callerCheck;
  private final FriendListEndpoints endpoints;
  private final Quota quota;
  private final FaultInjector faults;
  private final InFlight inFlight;
  private final CallLog log;
  private final MonotonicClock clock;
  private final Timing timing;
  private final @Nullable Executor executor;

  /**
   * @param executor does what the requests ask for; null for the server's own workers
   */
  public ApiHandler(
      CallerCheck callerCheck,
      FriendListEndpoints endpoints,
      Quota quota,
      FaultInjector faults,
      InFlight inFlight,
      CallLog log,
      MonotonicClock clock,
      Timing timing,
      @Nullable Executor executor) {
    this.callerCheck = callerCheck;
    this.endpoints = endpoints;
    this.quota = quota;
    this.faults = faults;
    this.inFlight = inFlight;
    this.log = log;
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
    log.arrived(command.get(), arrival);
    Call call = new Call(exchange, command.get(), faults.next(command.get()).orElse(null));
    if (call.failsWithoutEffect()) {
      return;
    }
    Optional<Refusal> refusal = refusalBeforeReading(exchange, command.get(), arrival);
    if (refusal.isPresent()) {
      call.refuse(null, refusal.get());
    } else if (body == null) {
      call.refuse(null, BODY_UNREADABLE);
    } else {
      exchange.dispatch(executor, () -> call.answer(body));
    }
  }

  private Optional<Refusal> refusalBeforeReading(
      HttpServerExchange exchange, Command command, Duration arrival) {
    Optional<Refusal> refusal = callerCheck.refusal(Query.parse(exchange.getQueryString()));
    if (refusal.isPresent() || quota.admits(command, arrival)) {
      return refusal;
    }
    return Optional.of(ABOVE_QUOTA);
  }

  /** One call, with or without a fault. */
  private final class Call {
    private final HttpServerExchange exchange;
    private final Command command;
    private final @Nullable FaultRule fault;

    Call(HttpServerExchange exchange, Command command, @Nullable FaultRule fault) {
      this.exchange = exchange;
      this.command = command;
      this.fault = fault;
    }

    /** Whether the fault ends the call before anything takes effect. */
    boolean failsWithoutEffect() {
      if (fault == null) {
        return false;
      }
      switch (fault.kind()) {
        case CODE -> refuse(null, new Refusal(new ErrorCode(fault.number()), "injected fault", ""));
        case HTTP -> {
          conclude(null, null);
          later(() -> Delivery.status(exchange, (int) fault.number()));
        }
        case RESET_BEFORE -> {
          conclude(null, null);
          later(() -> Delivery.reset(exchange));
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    void refuse(@Nullable Account account, Refusal refusal) {
      conclude(account, refusal.code().number());
      byte[] json = Json.bytes(Refusals.reply(refusal));
      later(() -> Delivery.send(exchange, json));
    }

    void answer(byte[] bytes) {
      Account account = null;
      try {
        RequestBody body = RequestBody.parse(bytes);
        account = body.account();
        if (!inFlight.enter(account, command)) {
          throw new RefusedException(ErrorCode.WRITE_CONFLICT, "another write is under way");
        }
        answer(account, done(body));
      } catch (RefusedException e) {
        refuse(account, e.refusal());
      }
    }

    private Envelope done(RequestBody body) {
      try {
        return endpoints.answer(command, body);
      } catch (RefusedException e) {
        return Refusals.reply(e.refusal());
      } catch (RuntimeException storeFailed) {
        return Refusals.reply(STORE_FAILED);
      }
    }

    private void answer(Account account, Envelope reply) {
      conclude(account, reply.errorCode());
      byte[] json = Json.bytes(reply);
      later(
          () -> {
            inFlight.leave(account, command);
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

    private void conclude(@Nullable Account account, @Nullable Long code) {
      log.ended(
          command,
          account == null ? null : account.id(),
          code,
          fault == null ? null : fault.toString());
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
}
