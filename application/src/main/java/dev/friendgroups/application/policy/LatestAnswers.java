package dev.friendgroups.application.policy;

import java.time.Duration;

/** How many answers came lately, and how many of them were refusals. Not for many threads. */
final class LatestAnswers {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Duration since = Duration.ZERO;
  private double count;
  private double refused;

  /** Counts an answer; what was counted before a second ago counts half. */
  void add(boolean refusal, Duration now) {
    if (now.minus(since).compareTo(SECOND) >= 0) {
      since = now;
      count /= 2;
      refused /= 2;
    }
    count++;
    refused += refusal ? 1 : 0;
  }

  double count() {
    return count;
  }

  double refused() {
    return refused;
  }

  /** From 0 to 1. */
  double refusedPart() {
    return count == 0 ? 0 : refused / count;
  }

  void forget() {
    count = 0;
    refused = 0;
  }
}
