package dev.friendgroups.application.policy;

/** How many answers came lately, and how many of them were refusals. Not for many threads. */
final class LatestAnswers {
  private static final int MOST = 100;

  private double count;
  private double refused;

  /** Counts an answer; of many, those so far count half from now on. */
  void add(boolean refusal) {
    if (count >= MOST) {
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
