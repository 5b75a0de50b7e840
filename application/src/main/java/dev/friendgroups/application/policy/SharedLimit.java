package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Chat turns out to grant of one API, by its answers to this process and to all others that
 * share the quota: what one of them learns, all of them know. For one thread at a time.
 */
final class SharedLimit {
  private final QuotaShares.Share share;
  private final ChatApi api;
  private final AdaptiveLimit limit;
  private @Nullable Learned known;
  private long refused;

  SharedLimit(int callsPerSecond, QuotaShares.Share share, ChatApi api) {
    this.limit = new AdaptiveLimit(callsPerSecond);
    this.share = share;
    this.api = api;
  }

  /** How many calls a second are allowed now, to all who share the quota. */
  double at(Duration now) {
    return limit.at(now);
  }

  /** Takes over what others learned since. */
  void adopt(Duration now) {
    Learned latest = share.learned(api).orElse(null);
    if (latest != null && !latest.equals(known)) {
      known = latest;
      limit.adopt(latest, now);
    }
  }

  /** Chat did not find a call that was sent then one too many. */
  void accepted(Duration taken, Duration now) {
    learns(limit.accepted(taken, now));
  }

  /**
   * Chat found a call that was sent then, among so many calls a second, one too many.
   *
   * @return whether fewer calls are allowed for that
   */
  boolean refused(Duration taken, double calls, Duration now) {
    refused++;
    return lower(taken, calls, now);
  }

  /** As {@link #refused}, for a call to another API, which counts there. */
  boolean lower(Duration taken, double calls, Duration now) {
    return learns(limit.refused(taken, calls, now));
  }

  private boolean learns(@Nullable Learned lesson) {
    if (lesson == null) {
      return false;
    }
    known = lesson;
    share.learn(api, lesson);
    return true;
  }

  /** Whether Chat has let nothing pass for so long that waiting is no use. */
  boolean hopeless(Duration now) {
    return limit.hopeless(now);
  }

  /**
   * What Chat's refusals taught.
   *
   * @param refused how many there were
   * @param limit of all who share the quota, in calls a second
   * @param lowest the lowest that limit has been
   */
  record Use(long refused, double limit, double lowest) {}

  /** What Chat's refusals taught by now. */
  Use use(Duration now) {
    return new Use(refused, limit.at(now), limit.lowest());
  }
}
