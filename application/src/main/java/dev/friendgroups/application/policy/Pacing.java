package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.refusal.QuotaScope;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The pacers of all APIs, which have one share of the app's quota. Safe for use by many threads.
 */
final class Pacing implements QuotaShares.Holder {
  private final int callsPerSecond;
  private final JoinedShare share;
  private final Map<ChatApi, Pacer> pacers = new EnumMap<>(ChatApi.class);

  Pacing(int callsPerSecond, MonotonicClock clock, QuotaShares shares) {
    this.callsPerSecond = callsPerSecond;
    this.share = new JoinedShare(() -> shares.join(callsPerSecond, this));
    Arrays.stream(ChatApi.values())
        .forEach(api -> pacers.put(api, new Pacer(callsPerSecond, clock, share, api)));
  }

  /** The pacer of an API; from now on there is a share, if there is any to be had. */
  Pacer of(ChatApi api) {
    share.join();
    Pacer pacer = pacers.get(api);
    if (pacer == null) {
      throw new IllegalStateException("no pacer for " + api);
    }
    return pacer;
  }

  /** Chat answered a call, or was not asked: what that says about its quota. */
  void answered(Answer<?> answer, Pacer.Permit permit, Pacer pacer) {
    if (answer instanceof Answer.Refused<?> refused) {
      refused
          .refusal()
          .code()
          .quota()
          .ifPresentOrElse(scope -> refused(scope, permit, pacer), permit::accepted);
    } else if (answer instanceof Answer.Done<?>) {
      permit.accepted();
    }
  }

  private void refused(QuotaScope scope, Pacer.Permit permit, Pacer pacer) {
    boolean lowered = permit.refused();
    if (lowered && scope == QuotaScope.APP) {
      pacers.values().stream()
          .filter(other -> other != pacer)
          .forEach(other -> other.refusedElsewhere(permit.taken()));
    }
  }

  @Override
  public boolean keepsTo(double fraction) {
    return pacers.values().stream().allMatch(pacer -> pacer.keepsTo(fraction));
  }

  /** Whether calls to any API are queued for their turn. */
  boolean queued() {
    for (Pacer pacer : pacers.values()) {
      if (pacer.queued()) {
        return true;
      }
    }
    return false;
  }

  /** Many calls are to come. */
  void beginJob() {
    share.beginJob();
  }

  /** As many calls as since the beginning of the job are not to come any more. */
  void endJob() {
    share.endJob();
  }

  QuotaUse use() {
    long refused = 0;
    double limit = callsPerSecond;
    double lowest = callsPerSecond;
    for (Pacer pacer : pacers.values()) {
      SharedLimit.Use use = pacer.use();
      refused += use.refused();
      limit = Math.min(limit, use.limit());
      lowest = Math.min(lowest, use.lowest());
    }
    return new QuotaUse(refused, belowAsked((int) limit), belowAsked((int) lowest));
  }

  private OptionalInt belowAsked(int limit) {
    return limit < callsPerSecond ? OptionalInt.of(limit) : OptionalInt.empty();
  }

  void close() {
    share.close();
  }
}
