package dev.friendgroups.application.policy;

import java.util.Arrays;

/**
 * The shortest of the latest waits for an answer: about what a call takes that nothing holds up.
 * Anything usual instead of the shortest would take calls that were held up on their way there for
 * calls that were not. Not for many threads.
 */
final class ShortestWait {
  private static final int BLOCKS = 16;
  private static final int BLOCK = 256;
  static final int KEPT = BLOCKS * BLOCK;

  private final long[] shortest = new long[BLOCKS];
  private final int enough;
  private long added;

  /**
   * @param enough how many answers it takes; the first ones come slowly, while everything is new
   */
  ShortestWait(int enough) {
    this.enough = enough;
    Arrays.fill(shortest, Long.MAX_VALUE);
  }

  void add(long wait) {
    int block = (int) (added / BLOCK % BLOCKS);
    boolean first = added % BLOCK == 0;
    shortest[block] = first ? wait : Math.min(shortest[block], wait);
    added++;
  }

  /** Zero until enough answers have come. */
  long nanos() {
    if (added < enough) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (long wait : shortest) {
      least = Math.min(least, wait);
    }
    return least;
  }
}
