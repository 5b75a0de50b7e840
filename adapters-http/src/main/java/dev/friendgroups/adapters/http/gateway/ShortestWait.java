package dev.friendgroups.adapters.http.gateway;

import java.util.Arrays;

/**
 * The shortest of the latest waits for an answer: about what a call takes that nothing holds up.
 * Anything usual instead of the shortest would take calls that were held up on their way there for
 * calls that were not. Not for many threads.
 */
final class ShortestWait {
  static final int KEPT = 256;
  static final int ENOUGH = 16;

  private final long[] latest = new long[KEPT];
  private long added;

  ShortestWait() {
    Arrays.fill(latest, Long.MAX_VALUE);
  }

  void add(long wait) {
    latest[(int) (added % KEPT)] = wait;
    added++;
  }

  /** Zero until enough answers have come. */
  long nanos() {
    return added < ENOUGH ? 0 : Arrays.stream(latest).min().orElse(0);
  }
}
