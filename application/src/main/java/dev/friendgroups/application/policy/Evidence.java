package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.QuotaShares.Learned;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the answers since the limit was last lowered say about it: whether it is still too high, and
 * by how much.
 *
 * <p>Where the quota is exceeded, a lower limit makes refusals cease: once they have, the next one
 * is news, however few there are. A few that go on however low it is, have another cause, and
 * lowering it further would only bring everything to a standstill; a trial tells. Not for many
 * threads.
 */
final class Evidence {
  /** The least part by which a refusal lowers the limit. */
  private static final double LEAST = 0.05;

  /** The part of the answers up to which refusals are few. */
  private static final double FEW = 0.12;

  /** So many refusals one after the other are not few, however many calls passed before. */
  private static final int MANY_IN_A_ROW = 8;

  /** So many refusals may be chance, however few the answers. */
  private static final int BY_CHANCE = 4;

  /** How far few refusals lower the limit, and no further. */
  private static final double FLOOR = 0.7;

  /**
   * How much that floor rises a second: many refusals can be chance too, which must not add up for
   * hours.
   */
  private static final double RISE = 1 / 500.0;

  /** The part of the limit from which on it is the limit that holds calls back. */
  private static final double IN_USE = 0.8;

  /** So many refusals under one limit are reason for a trial. */
  private static final int ENOUGH_FOR_A_TRIAL = 10;

  /** A trial lasts until so many refusals are to be expected if it is of no use. */
  private static final int EXPECTED = 12;

  /** The part of the refusals to be expected below which a trial shows that it is of use. */
  private static final double CEASED = 0.25;

  /** The limit in a trial, as a part of what it was before. */
  private static final double TRIED = 0.85;

  /** The part of refused calls from which on a trial is worth while. */
  private static final double WORTH_A_TRIAL = 0.01;

  /** The time from a trial that was of no use to the next. */
  private static final Duration NO_TRIAL = Duration.ofMinutes(5);

  private final LatestAnswers all = new LatestAnswers();
  private final LatestAnswers telling = new LatestAnswers();
  private boolean anyAccepted;
  private double nextFactor = 1 - LEAST;
  private double top;
  private Duration topSince = Duration.ZERO;
  private boolean afterQuiet;
  private boolean refusedBefore;
  private int refusedInARow;
  private @Nullable Duration lastRefusal;
  private @Nullable Duration refusedSince;
  private int answers;
  private int refusals;
  private @Nullable Trial trial;
  private Duration nextTrial = Duration.ofSeconds(Long.MIN_VALUE);

  /**
   * Whether a lower limit makes few refusals cease.
   *
   * @param limit what it was before
   * @param refusedPart of the calls, at that limit
   */
  private record Trial(double limit, double refusedPart) {}

  /**
   * A call was not refused.
   *
   * @param current whether it was sent under the current limit
   */
  void accepted(boolean current, Duration now) {
    refusedSince = null;
    all.add(false);
    if (current) {
      telling.add(false);
      answers++;
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
    refusedBefore = lastRefusal != null;
    afterQuiet = quietFor(AdaptiveLimit.HOLD, now);
    if (refusedSince == null || quietFor(AdaptiveLimit.HOPELESS, now)) {
      refusedSince = now;
    }
    lastRefusal = now;
    all.add(true);
    if (current) {
      telling.add(true);
      answers++;
      refusals++;
      refusedInARow++;
    }
  }

  private boolean quietFor(Duration length, Duration now) {
    Duration last = lastRefusal;
    return last == null || now.minus(last).compareTo(length) >= 0;
  }

  /**
   * Whether the refusal just counted, of a call sent under the current limit, is a reason to lower
   * it: if there had been none for a while, or there are many, always; else it is one of few that
   * go on, which count down to a floor, and below that when a trial is due.
   *
   * @param calls calls a second when it was sent
   * @param reached what it says to be too much
   */
  boolean tooHigh(double limit, double calls, double reached, Duration now) {
    if (afterQuiet) {
      reached(reached, now);
      return true;
    }
    if (many()) {
      return true;
    }
    return trial == null
        && (calls < IN_USE * limit || limit > floor(now) || beginsTrial(limit, now));
  }

  private boolean beginsTrial(double limit, Duration now) {
    double refusedPart = (double) refusals / answers;
    boolean begins =
        refusals >= ENOUGH_FOR_A_TRIAL
            && refusedPart > WORTH_A_TRIAL
            && now.compareTo(nextTrial) >= 0;
    if (begins) {
      trial = new Trial(limit, refusedPart);
    }
    return begins;
  }

  /**
   * What a trial taught, once it is over; null when there is none, or it is not over.
   *
   * @param limit in the trial
   */
  @Nullable Learned learnedByTrial(double limit, Duration now) {
    Trial tried = trial;
    if (tried == null || answers * tried.refusedPart() < EXPECTED) {
      return null;
    }
    boolean ceased = refusals < CEASED * answers * tried.refusedPart();
    trial = null;
    if (ceased) {
      reached(limit, now);
    } else {
      nextTrial = now.plus(NO_TRIAL);
    }
    return new Learned(tried.limit(), ceased ? Math.min(limit, tried.limit()) : tried.limit(), now);
  }

  private double floor(Duration now) {
    return FLOOR * top * (1 + RISE * now.minus(topSince).toMillis() / 1_000);
  }

  private void reached(double limit, Duration now) {
    trial = null;
    top = limit;
    topSince = now;
  }

  private boolean many() {
    return refusedInARow >= MANY_IN_A_ROW || telling.refused() > BY_CHANCE + FEW * telling.count();
  }

  /** Whether there had been a refusal, then none for a while, and now there is one. */
  boolean refusedAgain() {
    return refusedBefore && afterQuiet;
  }

  /** Whether the limit is lowered, or was, to see whether that is of use. */
  boolean inTrial() {
    return trial != null && !many();
  }

  /** By how much the limit is lowered: the less Chat lets pass, the more. */
  double factor() {
    if (inTrial()) {
      return TRIED;
    }
    return anyAccepted ? 1 - Math.max(LEAST, Math.min(0.5, all.refusedPart()) / 2) : nextFactor;
  }

  /** The limit was lowered: what was counted belongs to the former one. */
  void lowered(double limit, Duration now) {
    if (many()) {
      reached(limit, now);
    }
    nextFactor = anyAccepted ? 1 - LEAST : Math.max(0.5, nextFactor * nextFactor);
    anyAccepted = false;
    telling.forget();
    answers = 0;
    refusals = 0;
    refusedInARow = 0;
  }

  /** How long there have been nothing but refusals. */
  Duration refusedFor(Duration now) {
    Duration since = refusedSince;
    return since == null ? Duration.ZERO : now.minus(since);
  }
}
