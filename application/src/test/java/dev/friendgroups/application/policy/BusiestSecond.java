package dev.friendgroups.application.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts by looking at every second there is, and knows nothing of how calls are paced. */
final class BusiestSecond {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private BusiestSecond() {}

  /** The most moments that lie within any one second. */
  static int of(List<Duration> moments) {
    List<Duration> sorted = new ArrayList<>(moments);
    Collections.sort(sorted);
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.size(); last++) {
      while (sorted.get(last).minus(sorted.get(first)).compareTo(SECOND) >= 0) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
