package dev.friendgroups.adapters.http.gateway;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Makes one attempt at calling Chat, signed anew once if Chat asks for that. */
final class Caller {
  private final Failover failover;
  private final UserSigs userSigs;
  private final ConnectionReuse reuse;
  private final ClockSkew skew;
  private final Duration connectTimeout;

  /**
   * @param connectTimeout with less time than this, not reaching an address says nothing of it
   */
  Caller(
      Failover failover,
      UserSigs userSigs,
      ConnectionReuse reuse,
      ClockSkew skew,
      Duration connectTimeout) {
    this.failover = failover;
    this.userSigs = userSigs;
    this.reuse = reuse;
    this.skew = skew;
    this.connectTimeout = connectTimeout;
  }

  <W extends Envelope, T> Answer<T> call(
      Attempt attempt, Function<Exchange, Call<W>> api, Function<W, T> value) {
    String userSig = userSigs.current();
    Answer<T> answer = exchange(attempt, userSig, api, value);
    boolean signAgain =
        answer instanceof Answer.Refused<T> refused
            && refused.refusal().remedy() == Remedy.SIGN_AGAIN
            && userSigs.renew(userSig)
            && attempt.again(refused);
    return signAgain ? exchange(attempt, userSigs.current(), api, value) : answer;
  }

  private <W extends Envelope, T> Answer<T> exchange(
      Attempt attempt, String userSig, Function<Exchange, Call<W>> api, Function<W, T> value) {
    Duration left = attempt.remaining();
    if (left.isZero()) {
      return new Answer.Broken<>(Breakdowns.outOfTime());
    }
    Exchange exchange = new Exchange(failover.next(), userSig, userSigs.redactor(), attempt);
    Call<W> call = api.apply(exchange);
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    try {
      Response<W> response = execute(call);
      exchange.answered();
      return read(response, exchange, value);
    } catch (JsonParseException | MalformedJsonException e) {
      exchange.answered();
      failover.insteadOf(exchange.address());
      return unreadable(exchange, "it is not what Chat answers with");
    } catch (UnreadableReplyException e) {
      exchange.answered();
      return unreadable(exchange, e.why());
    } catch (EOFException e) {
      exchange.answered();
      return unreadable(exchange, "it is cut off");
    } catch (IOException e) {
      return failed(exchange, left, e);
    } catch (InterruptedException e) {
      return interrupted(exchange);
    }
  }

  /** OkHttp can be interrupted while it connects, and says so without declaring it. */
  private static <W> Response<W> execute(Call<W> call) throws IOException, InterruptedException {
    return call.execute();
  }

  private <T> Answer<T> failed(Exchange exchange, Duration left, IOException failure) {
    if (Thread.currentThread().isInterrupted()) {
      return interrupted(exchange);
    }
    if (exchange.begunOnUsedConnection()) {
      reuse.foundDead();
    }
    if (exchange.stoppedAt() != null && !ProxyBreakdowns.behindIt(failure)) {
      // Chat's other address is behind the same proxy.
      return new Answer.Broken<>(Breakdowns.failure(exchange, failure));
    }
    boolean hurried = left.compareTo(connectTimeout) < 0;
    if (!exchange.begun() && !(hurried && ranOutOfTime(failure))) {
      failover.unreachable(exchange.address());
    }
    return broken(exchange, Breakdowns.failure(exchange, failure));
  }

  /** Where something else answers in Chat's place, Chat may still answer at its other address. */
  private <T> Answer<T> broken(Exchange exchange, Breakdown breakdown) {
    boolean elsewhere =
        breakdown.remedy() == Remedy.FIX_SETUP && failover.insteadOf(exchange.address());
    return new Answer.Broken<>(
        elsewhere
            ? new Breakdown(
                breakdown.summary(), Remedy.TRY_AGAIN, breakdown.certain(), breakdown.advice())
            : breakdown);
  }

  private static <T> Answer<T> interrupted(Exchange exchange) {
    Thread.currentThread().interrupt();
    return new Answer.Broken<>(Breakdowns.interrupted(exchange));
  }

  /** Whether the exchange as a whole took too long, and not the connecting alone. */
  private static boolean ranOutOfTime(IOException failure) {
    return failure instanceof InterruptedIOException
        && !(failure instanceof SocketTimeoutException);
  }

  private static <T> Answer<T> unreadable(Exchange exchange, String why) {
    return new Answer.Broken<>(Breakdowns.unreadable(exchange, why));
  }

  private <W extends Envelope, T> Answer<T> read(
      Response<W> response, Exchange exchange, Function<W, T> value) {
    if (!response.isSuccessful()) {
      Breakdown breakdown = Breakdowns.status(exchange, response.code());
      if (breakdown.remedy() != Remedy.FIX_SETUP) {
        failover.reached(exchange.address());
      }
      return broken(exchange, breakdown);
    }
    failover.reached(exchange.address());
    W reply = present(response.body());
    Optional<Refusal> refusal = Envelopes.refusal(reply);
    return refusal.isPresent()
        ? new Answer.Refused<>(explained(refusal.get(), response))
        : new Answer.Done<>(value.apply(reply));
  }

  /** What somebody else signed does not go by this machine's clock. */
  private Refusal explained(Refusal refusal, Response<?> response) {
    return userSigs.madeHere()
        ? skew.explained(refusal, response.headers().getInstant("Date"))
        : refusal;
  }

  private static <W> W present(@Nullable W body) {
    if (body == null) {
      throw new UnreadableReplyException("it is empty");
    }
    return body;
  }
}
