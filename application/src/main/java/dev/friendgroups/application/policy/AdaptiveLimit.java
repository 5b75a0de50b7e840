package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.QuotaShares.Learned;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many calls a second one API is called with, as far as Chat's answers tell: as many as asked
 * for, until Chat refuses some for being too many.
 *
 * <p>A refusal lowers the limit a little below what was refused. There it stays for a while, before
 * it is tried, slowly first and then faster, whether more is granted by now; so it settles just
 * below what is granted and still finds out soon when that is raised. Only calls that were sent
 * under the current limit say anything about it. Not for many threads.
 */
final class AdaptiveLimit {
  /** How long more is not tried after a refusal. */
  static final Duration HOLD = Duration.ofSeconds(10);

  /** Chat grants nothing at all when it has refused every call for so long. */
  static final Duration HOPELESS = Duration.ofSeconds(60);

  /** The part of what was refused that is kept to while no more is tried. */
  private static final double KEPT = 0.97;

  /** From right after a refusal to what is kept to, in seconds. */
  private static final double RECOVERY = 5;

  private final double asked;
  private final Evidence evidence = new Evidence();
  private @Nullable Learned learned;
  private Duration lowered = Duration.ofSeconds(Long.MIN_VALUE);
  private double lowest;
  private double lowestSettled = Double.POSITIVE_INFINITY;

  /**
   * @param asked the most calls a second
   */
  AdaptiveLimit(int asked) {
    this.asked = asked;
    this.lowest = asked;
  }

  /** Calls a second that are allowed at this moment; at least 1. */
  double at(Duration now) {
    Learned known = learned;
    return known == null ? asked : Math.min(asked, Math.max(1, unbounded(known, now)));
  }

  private double unbounded(Learned known, Duration now) {
    double passed = Math.max(0, seconds(now.minus(known.when())));
    double trying = passed - seconds(HOLD);
    double refusedAt = known.refusedAt();
    double kept = KEPT * refusedAt;
    if (trying < 0) {
      return known.limit() + Math.max(0, kept - known.limit()) * Math.min(1, passed / RECOVERY);
    }
    // What was refused may have been very little, by chance: what was asked for has to count too.
    return kept
        + refusedAt * (0.02 * trying + 0.01 * trying * trying)
        + asked * trying * trying / 2_000;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** The lowest limit that it settled at; as long as it has not, the lowest so far. */
  double lowest() {
    return lowestSettled < asked ? lowestSettled : lowest;
  }

  /**
   * Chat did not refuse a call for the quota's sake.
   *
   * @param taken when it got its permit
   * @return what that taught; empty when nothing
   */
  @Nullable Learned accepted(Duration taken, Duration now) {
    evidence.accepted(taken.compareTo(lowered) > 0, now);
    Learned lesson = evidence.learnedByTrial(at(now), now);
    if (lesson != null) {
      follow(lesson, now);
    }
    return lesson;
  }

  /**
   * Chat refused a call, since there were too many.
   *
   * @param taken when it got its permit
   * @param counted how many calls a second there were then, as far as is known
   * @return what that taught; empty when nothing
   */
  @Nullable Learned refused(Duration taken, double counted, Duration now) {
    boolean current = taken.compareTo(lowered) > 0;
    evidence.refused(current, now);
    if (!current) {
      return null;
    }
    double limit = at(now);
    double reached = Math.min(limit, Math.max(counted, limit / 2));
    if (!evidence.tooHigh(limit, counted, reached, now)) {
      return null;
    }
    double lower = Math.max(1, reached * evidence.factor());
    // In a trial it does not rise to what was refused: that would be no trial.
    double refusedAt = evidence.inTrial() ? lower : Math.max(1, reached);
    if (evidence.refusedAgain()) {
      lowestSettled = Math.min(lowestSettled, Math.max(1, KEPT * reached));
    }
    evidence.lowered(lower, now);
    Learned lesson = new Learned(refusedAt, lower, now);
    follow(lesson, now);
    return lesson;
  }

  /** Somebody else, who shares the quota, learned this. */
  void adopt(Learned lesson, Duration now) {
    double before = at(now);
    learned = lesson;
    if (at(now) < before) {
      evidence.lowered(at(now), now);
      follow(lesson, now);
    }
  }

  private void follow(Learned lesson, Duration now) {
    learned = lesson;
    lowered = now;
    lowest = Math.min(lowest, at(now));
  }

  /** Whether it has been refusing every call for so long that waiting is no use. */
  boolean hopeless(Duration now) {
    return evidence.refusedFor(now).compareTo(HOPELESS) >= 0;
  }
}
