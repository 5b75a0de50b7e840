package dev.friendgroups.adapters.emulator;

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
 * Answers the API: lets callers in, lets faults strike, reads the body, has it done, and delivers
 * the answer.
 */
final class ApiHandler implements HttpHandler {
  /** The longest body that is read: some thirty times the longest that makes sense. */
  static final int MAX_BODY_BYTES = 1 << 20;

  private static final Refusal NO_SUCH_RESOURCE =
      new Refusal(new ErrorCode(60009), "POST to /v4/sns/group_add, group_delete or group_get", "");
  private static final Refusal BODY_UNREADABLE =
      new Refusal(new ErrorCode(60003), "the body is too long or broke off", "");
  private static final Refusal ABOVE_QUOTA =
      new Refusal(ErrorCode.QUOTA_EXCEEDED, "too many calls a second", "");
  private static final Refusal STORE_FAILED =
      new Refusal(new ErrorCode(30006), "the emulator failed", "");

  private final Doorkeeper doorkeeper;
  private final FriendListDesk desk;
  private final Quota quota;
  private final Faults faults;
  private final InFlight inFlight;
  private final Observations observations;
  private final MonotonicClock clock;
  private final Timing timing;
  private final @Nullable Executor executor;

  /**
   * @param executor does what the requests ask for; null for the server's own workers
   */
  ApiHandler(
      Doorkeeper doorkeeper,
      FriendListDesk desk,
      Quota quota,
      Faults faults,
      InFlight inFlight,
      Observations observations,
      MonotonicClock clock,
      Timing timing,
      @Nullable Executor executor) {
    this.doorkeeper = doorkeeper;
    this.desk = desk;
    this.quota = quota;
    this.faults = faults;
    this.inFlight = inFlight;
    this.observations = observations;
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
    Patience.forRequest(exchange, timing.requestTimeout());
  }

  /**
   * @param body null when it is too long or broke off
   */
  private void handle(HttpServerExchange exchange, Duration arrival, byte @Nullable [] body) {
    Optional<Command> command = Command.at(exchange.getRequestPath());
    if (command.isEmpty() || !exchange.getRequestMethod().equals(Methods.POST)) {
      Delivery.send(exchange, Answers.json(Answers.refusal(NO_SUCH_RESOURCE)));
      return;
    }
    observations.arrived(command.get(), arrival);
    Call call = new Call(exchange, command.get(), faults.strike(command.get()).orElse(null));
    if (call.failsUnheard()) {
      return;
    }
    Optional<Refusal> refusal = refusalUnread(exchange, command.get(), arrival);
    if (refusal.isPresent()) {
      call.refuse(null, refusal.get());
    } else if (body == null) {
      call.refuse(null, BODY_UNREADABLE);
    } else {
      exchange.dispatch(executor, () -> call.answer(body));
    }
  }

  private Optional<Refusal> refusalUnread(
      HttpServerExchange exchange, Command command, Duration arrival) {
    Optional<Refusal> turnedAway = doorkeeper.turnAway(Query.parse(exchange.getQueryString()));
    if (turnedAway.isPresent() || quota.admits(command, arrival)) {
      return turnedAway;
    }
    return Optional.of(ABOVE_QUOTA);
  }

  /** One call that goes its way, with or without a fault. */
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
    boolean failsUnheard() {
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
      byte[] json = Answers.json(Answers.refusal(refusal));
      later(() -> Delivery.send(exchange, json));
    }

    void answer(byte[] bytes) {
      Account account = null;
      try {
        Body body = Body.parse(bytes);
        account = body.account();
        inFlight.enter(account, command);
        answer(account, done(body));
      } catch (RefusedException e) {
        refuse(account, e.refusal());
      }
    }

    private Envelope done(Body body) {
      try {
        return desk.answer(command, body);
      } catch (RefusedException e) {
        return Answers.refusal(e.refusal());
      } catch (RuntimeException storeFailed) {
        return Answers.refusal(STORE_FAILED);
      }
    }

    private void answer(Account account, Envelope reply) {
      conclude(account, reply.errorCode());
      byte[] json = Answers.json(reply);
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
        case SLOW_BODY -> Delivery.dribble(exchange, json, timing.betweenPieces());
        default -> Delivery.send(exchange, json);
      }
    }

    private void conclude(@Nullable Account account, @Nullable Long code) {
      observations.concluded(command, account == null ? null : account.id(), code, fault);
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
