package dev.friendgroups.adapters.emulator.calls;

import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Admits a number of calls in any one second, to each API and to all together. */
public final class Quota {
  private static final ErrorCode APP_QUOTA_EXCEEDED = new ErrorCode(60011);

  /** Both ways of counting go on side by side, so that limits can change in between. */
  private static final class Usage {
    private final SlidingSecond arrived = new SlidingSecond();
    private final SlidingSecond admitted = new SlidingSecond();

    boolean exhausted(int limit, boolean countRefused, Duration now) {
      return limit != 0 && (countRefused ? arrived : admitted).countAt(now) >= limit;
    }
  }

  private final Map<Command, Usage> apis = new EnumMap<>(Command.class);
  private Usage app = new Usage();
  private QuotaLimits limits;

  /** A quota of which nothing is used up. */
  public Quota(QuotaLimits limits) {
    this.limits = limits;
  }

  /** What it grants. */
  public synchronized QuotaLimits limits() {
    return limits;
  }

  /** Grants something else from the next call on; what was used up of the second remains so. */
  public synchronized void limits(QuotaLimits value) {
    limits = value;
  }

  /** Forgets what was used up. */
  public synchronized void reset() {
    apis.clear();
    app = new Usage();
  }

  /**
   * Counts a call.
   *
   * @param arrival when it arrived, by a clock that never goes back
   * @return why it is refused; empty when it is within the quota
   */
  public synchronized Optional<ErrorCode> refusal(Command command, Duration arrival) {
    Usage api = apis.computeIfAbsent(command, any -> new Usage());
    Optional<ErrorCode> refusal = Optional.empty();
    if (api.exhausted(limits.callsPerSecond(), limits.countRefused(), arrival)) {
      refusal = Optional.of(ErrorCode.QUOTA_EXCEEDED);
    } else if (app.exhausted(limits.appCallsPerSecond(), limits.countRefused(), arrival)) {
      refusal = Optional.of(APP_QUOTA_EXCEEDED);
    }
    api.arrived.note(arrival);
    app.arrived.note(arrival);
    if (refusal.isEmpty()) {
      api.admitted.note(arrival);
      app.admitted.note(arrival);
    }
    return refusal;
  }
}
