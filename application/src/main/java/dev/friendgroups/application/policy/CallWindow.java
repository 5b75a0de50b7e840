package dev.friendgroups.application.policy;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * The calls that may count in a second that is not over yet: those under way, and those that
 * arrived less than a second ago.
 *
 * <p>When a call arrived, only Chat knows, but its answer tells: of the time between sending and
 * answer, as much as the fastest of the latest answers took cannot have been spent on a detour. Not
 * for many threads.
 */
final class CallWindow {
  static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /**
   * Two clocks tick differently, and the fastest answer so far may not be the fastest possible:
   * what is a second here may be a little less elsewhere.
   */
  private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(5);

  /** The answers without which nothing is known about the shortest wait: two seconds' or more. */
  private static final int FEWEST_ANSWERS = 4;

  private final PriorityQueue<Long> answers = new PriorityQueue<>();
  private final ShortestWait shortestWait;
  private int underWay;

  CallWindow(int callsPerSecond) {
    shortestWait = new ShortestWait(Math.max(FEWEST_ANSWERS, 2 * callsPerSecond));
  }

  /** How many calls count now. */
  int counted(long now) {
    while (!answers.isEmpty() && over(answers.peek()) <= now) {
      answers.remove();
    }
    return underWay + answers.size();
  }

  /** When the next answered call counts no more; never when all that count are under way. */
  long nextOver() {
    Long next = answers.peek();
    return next == null ? Long.MAX_VALUE : over(next);
  }

  /** When a call answered at that moment counts no more, as far as is known now. */
  private long over(long answered) {
    return answered - shortestWait.nanos() + SECOND + MARGIN;
  }

  void sending() {
    underWay++;
  }

  /**
   * A call was answered.
   *
   * @param waited how long after it had been sent; 0 when that is not known
   */
  void answered(long waited, long now) {
    shortestWait.add(waited);
    underWay--;
    answers.add(now);
  }

  /** Without an answer, the call may have arrived just now. */
  void unanswered(long now) {
    underWay--;
    answers.add(now + shortestWait.nanos());
  }

  void unsent() {
    underWay--;
  }
}
