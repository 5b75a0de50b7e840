package dev.friendgroups.adapters.emulator.calls;

import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Admits a number of calls in any one second, to each API and to all together, and in a day. */
public final class Quota {
  /** More calls to one API than in a second. */
  public static final ErrorCode API_EXCEEDED = ErrorCode.QUOTA_EXCEEDED;

  /** More calls to all APIs together than in a second. */
  public static final ErrorCode APP_EXCEEDED = new ErrorCode(60011);

  /** More calls to all APIs together than in a day. */
  public static final ErrorCode DAY_EXCEEDED = new ErrorCode(60028);

  /** Both ways of counting go on side by side, so that limits can change in between. */
  private static final class Usage {
    private final SlidingSecond arrived = new SlidingSecond();
    private final SlidingSecond admitted = new SlidingSecond();

    boolean exhausted(int limit, boolean countRefused, Duration now) {
      return limit != 0 && (countRefused ? arrived : admitted).countAt(now) >= limit;
    }
  }

  /** A day that begins with the first call; the next one begins with the first call after it. */
  private static final class Day {
    private static final Duration LENGTH = Duration.ofHours(24);

    private @Nullable Duration begin;
    private long calls;

    boolean exhausted(int limit, Duration now) {
      if (begin == null || now.minus(begin).compareTo(LENGTH) >= 0) {
        begin = now;
        calls = 0;
      }
      return limit != 0 && calls >= limit;
    }
  }

  private final Map<Command, Usage> apis = new EnumMap<>(Command.class);
  private Usage app = new Usage();
  private Day day = new Day();
  private QuotaLimits limits;

  /**
   * A quota of which nothing is used up.
   *
   * @param limits what it grants at first
   */
  public Quota(QuotaLimits limits) {
    this.limits = limits;
  }

  /** {@return what it grants} */
  public synchronized QuotaLimits limits() {
    return limits;
  }

  /**
   * Grants something else from the next call on; what was used up of the second remains so.
   *
   * @param value instead of what it granted
   */
  public synchronized void limits(QuotaLimits value) {
    limits = value;
  }

  /** Forgets what was used up. */
  public synchronized void reset() {
    apis.clear();
    app = new Usage();
    day = new Day();
  }

  /**
   * Counts a call.
   *
   * @param command the API that is called
   * @param arrival when it arrived, by a clock that never goes back
   * @return why it is refused; empty when it is within the quota
   */
  public synchronized Optional<ErrorCode> refusal(Command command, Duration arrival) {
    Usage api = apis.computeIfAbsent(command, any -> new Usage());
    Optional<ErrorCode> refusal = Optional.empty();
    if (day.exhausted(limits.callsPerDay(), arrival)) {
      refusal = Optional.of(DAY_EXCEEDED);
    } else if (api.exhausted(limits.callsPerSecond(), limits.countRefused(), arrival)) {
      refusal = Optional.of(API_EXCEEDED);
    } else if (app.exhausted(limits.appCallsPerSecond(), limits.countRefused(), arrival)) {
      refusal = Optional.of(APP_EXCEEDED);
    }
    api.arrived.note(arrival);
    app.arrived.note(arrival);
    if (refusal.isEmpty()) {
      day.calls++;
      api.admitted.note(arrival);
      app.admitted.note(arrival);
    }
    return refusal;
  }
}
