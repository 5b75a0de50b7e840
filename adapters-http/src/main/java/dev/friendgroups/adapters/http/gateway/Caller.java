package dev.friendgroups.adapters.http.gateway;

import com.google.gson.JsonParseException;
import com.google.gson.stream.MalformedJsonException;
import dev.friendgroups.adapters.http.wire.Envelope;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Backoff;
import dev.friendgroups.application.port.out.BrokenCallException;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Operation;
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
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Calls Chat, and calls it again as often as the remedies, the settings and the time allow. */
final class Caller {
  private final Failover failover;
  private final UserSigs userSigs;
  private final GatewaySettings settings;
  private final Backoff backoff;

  Caller(
      Failover failover,
      UserSigs userSigs,
      GatewaySettings settings,
      MonotonicClock clock,
      RandomGenerator random) {
    this.failover = failover;
    this.userSigs = userSigs;
    this.settings = settings;
    this.backoff = new Backoff(clock, random);
  }

  /** For calls that do no harm when repeated. */
  <W extends Envelope, T> Answer<T> untilAnswered(
      Operation operation, Pacer pacer, Function<Attempt, Call<W>> api, Function<W, T> value) {
    return call(new Repetition(operation, true), pacer, api, value);
  }

  /** For calls that are repeated only when they certainly had no effect. */
  <W extends Envelope, T> Answer<T> untilInDoubt(
      Operation operation, Pacer pacer, Function<Attempt, Call<W>> api, Function<W, T> value) {
    return call(new Repetition(operation, false), pacer, api, value);
  }

  private <W extends Envelope, T> Answer<T> call(
      Repetition repetition, Pacer pacer, Function<Attempt, Call<W>> api, Function<W, T> value) {
    while (true) {
      try {
        Answer<T> answer = once(repetition, pacer, api, value);
        if (!(answer instanceof Answer.Refused<T> refused)
            || !repetition.after(refused.refusal())) {
          return answer;
        }
      } catch (BrokenCallException broken) {
        if (!repetition.after(broken)) {
          throw broken;
        }
      }
    }
  }

  private <W extends Envelope, T> Answer<T> once(
      Repetition repetition, Pacer pacer, Function<Attempt, Call<W>> api, Function<W, T> value) {
    Operation operation = repetition.operation;
    try (Pacer.Permit permit = permit(operation, pacer)) {
      Duration left = operation.remaining();
      if (left.isZero()) {
        throw new BrokenCallException(Breakdowns.outOfTime(), false, null);
      }
      Attempt attempt = repetition.attempt();
      permit.usedFor(attempt);
      operation.countCall();
      return read(response(attempt, api.apply(attempt), left, permit), attempt, value);
    }
  }

  private <W> Response<W> response(
      Attempt attempt, Call<W> call, Duration left, Pacer.Permit permit) {
    boolean hurried = left.compareTo(settings.attemptTimeout()) < 0;
    Duration timeout = hurried ? left : settings.attemptTimeout();
    call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    try {
      Response<W> response = execute(call);
      permit.answered();
      failover.reached(attempt.address());
      return response;
    } catch (JsonParseException | MalformedJsonException e) {
      permit.answered();
      throw unreadable(attempt, "it is not what Chat answers with");
    } catch (EOFException e) {
      permit.answered();
      throw unreadable(attempt, "it is cut off");
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(attempt.begun(), e);
      }
      if (!attempt.begun() && !(hurried && ranOutOfTime(e))) {
        failover.unreachable(attempt.address());
      }
      throw new BrokenCallException(Breakdowns.failure(attempt, e), attempt.begun(), e);
    } catch (InterruptedException e) {
      throw interrupted(attempt.begun(), e);
    }
  }

  /** OkHttp can be interrupted while it connects, and says so without declaring it. */
  private static <W> Response<W> execute(Call<W> call) throws IOException, InterruptedException {
    return call.execute();
  }

  private static BrokenCallException interrupted(boolean begun, Exception cause) {
    Thread.currentThread().interrupt();
    return new BrokenCallException(Breakdowns.interrupted(), begun, cause);
  }

  /** Whether the attempt as a whole took too long, and not the connecting alone. */
  private static boolean ranOutOfTime(IOException failure) {
    return failure instanceof InterruptedIOException
        && !(failure instanceof SocketTimeoutException);
  }

  private static BrokenCallException unreadable(Attempt attempt, String why) {
    return new BrokenCallException(Breakdowns.unreadable(attempt, why), true, null);
  }

  private static <W extends Envelope, T> Answer<T> read(
      Response<W> response, Attempt attempt, Function<W, T> value) {
    if (!response.isSuccessful()) {
      throw new BrokenCallException(Breakdowns.status(attempt, response.code()), true, null);
    }
    try {
      W reply = present(response.body());
      Optional<Refusal> refusal = Envelopes.refusal(reply);
      return refusal.isPresent()
          ? new Answer.Refused<>(withoutSecrets(refusal.get(), attempt))
          : new Answer.Done<>(value.apply(reply));
    } catch (UnreadableReplyException e) {
      throw unreadable(attempt, e.why());
    }
  }

  private static Refusal withoutSecrets(Refusal refusal, Attempt attempt) {
    return new Refusal(
        refusal.code(),
        attempt.withoutSecrets(refusal.info()),
        attempt.withoutSecrets(refusal.display()));
  }

  private static <W> W present(@Nullable W body) {
    if (body == null) {
      throw new UnreadableReplyException("it is empty");
    }
    return body;
  }

  private static Pacer.Permit permit(Operation operation, Pacer pacer) {
    try {
      return pacer
          .await(operation.remaining())
          .orElseThrow(() -> new BrokenCallException(Breakdowns.outOfTime(), false, null));
    } catch (InterruptedException e) {
      throw interrupted(false, e);
    }
  }

  /** How often one call was repeated, and whether it may be once more. */
  private final class Repetition {
    private final Operation operation;
    private final boolean harmless;
    private String userSig = "";
    private int retries;
    private boolean signedAgain;

    Repetition(Operation operation, boolean harmless) {
      this.operation = operation;
      this.harmless = harmless;
    }

    /** A fresh attempt: to the address and with the UserSig that are right at this moment. */
    Attempt attempt() {
      userSig = userSigs.current();
      return new Attempt(failover.next(), userSig);
    }

    boolean after(Refusal refusal) {
      Remedy remedy = refusal.remedy();
      if (remedy == Remedy.SIGN_AGAIN) {
        boolean first = !signedAgain;
        signedAgain = true;
        return first && userSigs.renew(userSig);
      }
      return (remedy == Remedy.SLOW_DOWN || (remedy == Remedy.TRY_AGAIN && harmless)) && pause();
    }

    boolean after(BrokenCallException broken) {
      return (harmless || !broken.mayHaveTakenEffect())
          && broken.breakdown().remedy().retryable()
          && pause();
    }

    private boolean pause() {
      return !Thread.currentThread().isInterrupted()
          && retries++ < settings.retries()
          && backoff.pause(retries, operation.remaining());
    }
  }
}
