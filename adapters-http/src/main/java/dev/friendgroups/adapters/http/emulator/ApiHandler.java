package dev.friendgroups.adapters.http.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the API: lets callers in, lets faults strike, reads the body, has it done, and delivers
 * the answer.
 */
final class ApiHandler implements HttpHandler {
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final ErrorCode URL_UNREADABLE = new ErrorCode(60002);
  private static final ErrorCode NOT_JSON = new ErrorCode(60003);
  private static final ErrorCode NO_SUCH_RESOURCE = new ErrorCode(60009);
  private static final ErrorCode INTERNAL = new ErrorCode(30006);

  private final Doorkeeper doorkeeper;
  private final FriendListDesk desk;
  private final Quota quota;
  private final Faults faults;
  private final InFlight inFlight;
  private final Observations observations;
  private final MonotonicClock clock;
  private final Duration latency;

  ApiHandler(
      Doorkeeper doorkeeper,
      FriendListDesk desk,
      Quota quota,
      Faults faults,
      InFlight inFlight,
      Observations observations,
      MonotonicClock clock,
      Duration latency) {
    this.doorkeeper = doorkeeper;
    this.desk = desk;
    this.quota = quota;
    this.faults = faults;
    this.inFlight = inFlight;
    this.observations = observations;
    this.clock = clock;
    this.latency = latency;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Duration arrival = clock.now();
    Optional<Command> command = Command.at(exchange.getRequestPath());
    if (command.isEmpty() || !exchange.getRequestMethod().equals(Methods.POST)) {
      Refusal refusal =
          new Refusal(NO_SUCH_RESOURCE, "POST to /v4/sns/group_add, group_delete, group_get", "");
      Delivery.send(exchange, json(FriendListDesk.refusal(refusal)));
      return;
    }
    observations.arrived(command.get(), arrival);
    Optional<FaultRule> fault = faults.strike(command.get());
    Call call = new Call(exchange, command.get(), fault.orElse(null));
    if (fault.isPresent() && call.failsUnheard(fault.get())) {
      return;
    }
    Optional<Refusal> refusal = refusalBeforeReading(exchange, command.get(), arrival);
    if (refusal.isPresent()) {
      call.refuse(null, refusal.get());
      return;
    }
    exchange.getRequestReceiver().setMaxBufferSize(MAX_BODY_BYTES);
    exchange
        .getRequestReceiver()
        .receiveFullBytes(
            (received, body) -> received.dispatch(() -> call.answer(body)),
            (broken, failure) -> {
              broken.setPersistent(false);
              call.refuse(null, new Refusal(NOT_JSON, "the body is too long or broke off", ""));
            });
  }

  private Optional<Refusal> refusalBeforeReading(
      HttpServerExchange exchange, Command command, Duration arrival) {
    Map<String, String> query;
    try {
      query = query(exchange.getQueryString());
    } catch (IllegalArgumentException malformed) {
      return Optional.of(new Refusal(URL_UNREADABLE, "the query cannot be decoded", ""));
    }
    Optional<Refusal> turnedAway = doorkeeper.turnAway(query);
    if (turnedAway.isPresent() || quota.admits(command, arrival)) {
      return turnedAway;
    }
    return Optional.of(new Refusal(ErrorCode.QUOTA_EXCEEDED, "too many calls a second", ""));
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new HashMap<>();
    for (String parameter : text.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      query.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
    }
    return query;
  }

  private static byte[] json(Envelope reply) {
    return GSON.toJson(reply).getBytes(UTF_8);
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
    boolean failsUnheard(FaultRule rule) {
      switch (rule.kind()) {
        case CODE -> refuse(null, new Refusal(new ErrorCode(rule.number()), "injected fault", ""));
        case HTTP -> {
          observations.concluded(command, null, 0, rule);
          later(() -> Delivery.status(exchange, (int) rule.number()));
        }
        case RESET_BEFORE -> {
          observations.concluded(command, null, 0, rule);
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
      byte[] json = json(FriendListDesk.refusal(refusal));
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
        return FriendListDesk.refusal(e.refusal());
      } catch (RuntimeException storeFailed) {
        return FriendListDesk.refusal(new Refusal(INTERNAL, "the store failed", ""));
      }
    }

    private void answer(Account account, Envelope reply) {
      Long code = reply.errorCode();
      conclude(account, code == null ? 0 : code);
      byte[] json = json(reply);
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
        case SLOW_BODY -> Delivery.dribble(exchange, json);
        default -> Delivery.send(exchange, json);
      }
    }

    private void conclude(@Nullable Account account, long code) {
      observations.concluded(command, account == null ? null : account.id(), code, fault);
    }

    private void later(Runnable then) {
      if (latency.isZero()) {
        then.run();
      } else {
        exchange.dispatch(() -> Delivery.after(exchange, latency.toMillis(), then));
      }
    }
  }
}
