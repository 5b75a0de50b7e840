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
  private long least = Long.MAX_VALUE;

  /**
   * @param enough how many answers it takes; the first ones come slowly, while everything is new
   */
  ShortestWait(int enough) {
    this.enough = enough;
    Arrays.fill(shortest, Long.MAX_VALUE);
  }

  void add(long wait) {
    int block = (int) (added / BLOCK % BLOCKS);
    if (added % BLOCK == 0) {
      shortest[block] = Long.MAX_VALUE;
      least = Arrays.stream(shortest).min().orElseThrow();
    }
    shortest[block] = Math.min(shortest[block], wait);
    least = Math.min(least, wait);
    added++;
  }

  /** Zero until enough answers have come. */
  long nanos() {
    return added < enough ? 0 : least;
  }
}
