package dev.friendgroups.application.policy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the answers since the limit was last lowered say about it: whether it is still too high, and
 * by how much.
 *
 * <p>Where the quota is exceeded, a lower limit makes refusals cease. A few that go on however low
 * it is, have another cause, and lowering it further would only bring everything to a standstill.
 * Not for many threads.
 */
final class Evidence {
  /** After so many calls without a refusal, the next one is news. */
  private static final int QUIET_CALLS = 1_000;

  /** The least part by which a refusal lowers the limit. */
  private static final double LEAST = 0.05;

  /** The part of the answers up to which refusals are few. */
  private static final double FEW = 0.15;

  /** So many refusals one after the other are not few, however many calls passed before. */
  private static final int MANY_IN_A_ROW = 5;

  /** How far few refusals lower the limit, and no further. */
  private static final double FLOOR = 0.7;

  /** The part of the limit from which on it is the limit that holds calls back. */
  private static final double IN_USE = 0.8;

  private final LatestAnswers all = new LatestAnswers();
  private final LatestAnswers telling = new LatestAnswers();
  private boolean anyAccepted;
  private double nextFactor = 1 - LEAST;
  private double top;
  private int acceptedInARow = QUIET_CALLS;
  private int refusedInARow;
  private Duration lastRefusal = Duration.ZERO;
  private @Nullable Duration refusedSince;

  /**
   * A call was not refused.
   *
   * @param current whether it was sent under the current limit
   */
  void accepted(boolean current, Duration now) {
    refusedSince = null;
    acceptedInARow++;
    all.add(false, now);
    if (current) {
      telling.add(false, now);
      refusedInARow = 0;
      anyAccepted = true;
      nextFactor = 1 - LEAST;
    }
  }

  /**
   * A call was refused.
   *
   * @param current whether it was sent under the current limit
   */
  void refused(boolean current, Duration now) {
    boolean longAgo = now.minus(lastRefusal).compareTo(AdaptiveLimit.HOPELESS) >= 0;
    if (refusedSince == null || longAgo) {
      refusedSince = now;
    }
    lastRefusal = now;
    all.add(true, now);
    if (current) {
      telling.add(true, now);
      refusedInARow++;
    }
  }

  /**
   * Whether the refusal just counted, of a call sent under the current limit, is a reason to lower
   * it.
   *
   * @param calls calls a second when it was sent
   * @param reached what it says to be too much
   */
  boolean speaksAgainst(double limit, double calls, double reached) {
    boolean news = acceptedInARow >= QUIET_CALLS;
    acceptedInARow = 0;
    if (news || calls < IN_USE * limit) {
      top = reached;
      return true;
    }
    return many() || limit > FLOOR * top;
  }

  private boolean many() {
    return refusedInARow >= MANY_IN_A_ROW || telling.refused() > 2 + FEW * telling.count();
  }

  /** By how much the limit is lowered: the less Chat lets pass, the more. */
  double factor() {
    return anyAccepted ? 1 - Math.max(LEAST, Math.min(0.5, all.refusedPart()) / 2) : nextFactor;
  }

  /** The limit was lowered: what was counted belongs to the former one. */
  void lowered(double limit) {
    if (many()) {
      top = limit;
    }
    nextFactor = anyAccepted ? 1 - LEAST : Math.max(0.5, nextFactor * nextFactor);
    anyAccepted = false;
    telling.forget();
    refusedInARow = 0;
  }

  /** How long there have been nothing but refusals. */
  Duration refusedFor(Duration now) {
    Duration since = refusedSince;
    return since == null ? Duration.ZERO : now.minus(since);
  }
}
