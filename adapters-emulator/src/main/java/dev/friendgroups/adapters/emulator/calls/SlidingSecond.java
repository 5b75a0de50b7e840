package dev.friendgroups.adapters.emulator.calls;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A sliding window of one second, in which calls are counted; not safe for use by many threads. */
final class SlidingSecond {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Deque<Long> moments = new ArrayDeque<>();
  private int busiest;
  private long total;

  /** How many of what was noted happened within the second before this moment. */
  int countAt(Duration now) {
    long past = now.toNanos() - SECOND;
    while (!moments.isEmpty() && moments.peekFirst() <= past) {
      moments.removeFirst();
    }
    return moments.size();
  }

  void note(Duration now) {
    busiest = Math.max(busiest, countAt(now) + 1);
    moments.addLast(now.toNanos());
    total++;
  }

  /** How much was ever noted. */
  long total() {
    return total;
  }

  /** The most that ever happened within one second. */
  int busiest() {
    return busiest;
  }
}
