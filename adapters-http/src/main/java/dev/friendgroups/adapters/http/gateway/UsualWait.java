package dev.friendgroups.adapters.http.gateway;

import java.util.Arrays;

/**
 * How long answers usually take at least: nine of ten of the latest took longer. Not for many
 * threads.
 */
final class UsualWait {
  private static final int KEPT = 64;
  private static final int COUNTED_EVERY = 16;

  private final long[] latest = new long[KEPT];
  private int added;
  private long nanos;

  void add(long wait) {
    latest[added % KEPT] = wait;
    added++;
    if (added % COUNTED_EVERY == 0) {
      long[] sorted = Arrays.copyOf(latest, Math.min(added, KEPT));
      Arrays.sort(sorted);
      nanos = sorted[sorted.length / 10];
    }
  }

  /** Zero until enough answers have come. */
  long nanos() {
    return nanos;
  }
}
