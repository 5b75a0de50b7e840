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
  private long shortest = Long.MAX_VALUE;

  ShortestWait() {
    Arrays.fill(latest, Long.MAX_VALUE);
  }

  void add(long wait) {
    int place = (int) (added % KEPT);
    long forgotten = latest[place];
    latest[place] = wait;
    added++;
    shortest =
        forgotten == shortest ? Arrays.stream(latest).min().orElse(wait) : Math.min(shortest, wait);
  }

  /** Zero until enough answers have come. */
  long nanos() {
    return added < ENOUGH ? 0 : shortest;
  }
}
