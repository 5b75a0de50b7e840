package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Keeps calls to one API below its quota, counted where they arrive, and below what Chat turns out
 * to grant.
 *
 * <p>Each call takes one of as many permits as there are calls in a second, and gives it back one
 * second after it has arrived. So whatever second one looks at, the calls arriving in it all held a
 * permit when the last of them was sent. Beyond that calls are spaced evenly, so that a second's
 * quota is not spent in its first moment. When the limit is lowered, there is no permit until fewer
 * calls count than it allows: what Chat counts drains by itself.
 */
final class Pacer {
  /** How far behind the even spacing calls may fall and still catch up. */
  private static final long CATCH_UP = TimeUnit.MILLISECONDS.toNanos(100);

  /** How long to wait before looking again when every permit is with a call under way. */
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  /** How long to wait at most, since the limit may be another by then. */
  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(50);

  /** By which part of the time between two calls the next one is moved after a refusal. */
  private static final double MOVED = 0.38;

  private final int callsPerSecond;
  private final MonotonicClock clock;
  private final QuotaShares.Share share;

  /** Whoever is next waits holding it, the others wait for it in the order they came. */
  private final ReentrantLock queue = new ReentrantLock(true);

  private final CallWindow window;
  private final SharedLimit limit;
  private long due = Long.MIN_VALUE;

  /**
   * @param share the part of the quota that is for these calls
   */
  Pacer(int callsPerSecond, MonotonicClock clock, QuotaShares.Share share, ChatApi api) {
    this.callsPerSecond = callsPerSecond;
    this.clock = clock;
    this.share = share;
    this.window = new CallWindow(callsPerSecond);
    this.limit = new SharedLimit(callsPerSecond, share, api);
  }

  /**
   * Waits until one more call may be sent, however long that takes.
   *
   * @param stopped makes it wait no more
   * @return empty when it was stopped
   */
  Optional<Permit> await(BooleanSupplier stopped) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!queue.isLocked() && !queue.hasQueuedThreads() && !stopped.getAsBoolean()) {
      Turn turn = take();
      if (turn.permit().isPresent()) {
        return turn.permit();
      }
    }
    queue.lockInterruptibly();
    try {
      while (!stopped.getAsBoolean()) {
        Turn turn = take();
        if (turn.permit().isPresent()) {
          return turn.permit();
        }
        clock.sleep(Duration.ofNanos(turn.pause()));
      }
      return Optional.empty();
    } finally {
      queue.unlock();
    }
  }

  /** Whether calls are queued for their turn. */
  boolean queued() {
    return queue.isLocked();
  }

  /** A permit, or how long to wait before trying again. */
  record Turn(Optional<Permit> permit, long pause) {}

  /** Takes a permit if there is one now. */
  synchronized Turn take() {
    Duration clockNow = clock.now();
    long now = clockNow.toNanos();
    double fraction = share.fraction();
    limit.adopt(clockNow);
    Allowed allowed = Allowed.of(fraction, limit.at(clockNow));
    boolean paced = due >= now - allowed.spacing() - LOOK_AGAIN;
    due = Math.max(due, now - CATCH_UP);
    if (due > now) {
      return later(due - now);
    }
    int counted = window.counted(now);
    if (counted >= allowed.inOneSecond()) {
      return later(Math.min(LOOK_AGAIN, window.nextOver() - now));
    }
    due += (long) allowed.spacing();
    window.sending();
    double calls = paced ? Math.max(counted + 1, allowed.inOneSecond()) : counted + 1;
    return new Turn(Optional.of(new Permit(clockNow, calls / fraction)), 0);
  }

  private static Turn later(long wait) {
    return new Turn(Optional.empty(), Math.min(wait, LONGEST_WAIT));
  }

  /**
   * Moves the next call: where less than two calls a second are this one's, and another's always
   * arrive just before them, all of these would be refused, and none of those.
   */
  private void moveAway(Duration now) {
    Allowed allowed = Allowed.of(share.fraction(), limit.at(now));
    if (allowed.inOneSecond() == 1) {
      due = Math.max(due, now.toNanos()) + (long) (MOVED * allowed.spacing());
    }
  }

  /** Whether no second from now on sees more calls than this part of the quota. */
  synchronized boolean keepsTo(double fraction) {
    int counted = window.counted(clock.now().toNanos());
    return counted <= Allowed.of(fraction, callsPerSecond).inOneSecond();
  }

  /** Chat refused a call to another API, sent then, since there were too many to all of them. */
  synchronized void refusedElsewhere(Duration taken) {
    Duration now = clock.now();
    double fraction = share.fraction();
    int counted = window.counted(now.toNanos());
    // As long as more calls count than are allowed, none is sent: that is as low as it gets.
    if (counted > 0 && counted <= Allowed.of(fraction, limit.at(now)).calls()) {
      limit.lower(taken, counted / fraction, now);
    }
  }

  /** Whether Chat has let nothing pass for so long that waiting is no use. */
  synchronized boolean hopeless() {
    return limit.hopeless(clock.now());
  }

  /** What Chat's refusals taught by now. */
  synchronized SharedLimit.Use use() {
    return limit.use(clock.now());
  }

  /** The right to send one call. Closing it gives it back. */
  final class Permit implements AutoCloseable {
    private static final long UNTOLD = -1;

    private final Duration taken;
    private final double calls;
    private volatile boolean sending;
    private volatile long sent = UNTOLD;
    private boolean answered;

    private Permit(Duration taken, double calls) {
      this.taken = taken;
      this.calls = calls;
    }

    /** The call may be arriving from now on. */
    void sending() {
      sending = true;
    }

    /** All of the call is on its way. */
    void sent() {
      sent = clock.now().toNanos();
    }

    /** Chat answered. */
    void answered() {
      long now = clock.now().toNanos();
      answered = true;
      synchronized (Pacer.this) {
        window.answered(sent == UNTOLD ? 0 : now - sent, now);
      }
    }

    /** Chat did not find this call one too many. */
    void accepted() {
      synchronized (Pacer.this) {
        limit.accepted(taken, clock.now());
      }
    }

    /**
     * Chat found this call one too many.
     *
     * @return whether fewer calls are allowed for that
     */
    boolean refused() {
      synchronized (Pacer.this) {
        Duration now = clock.now();
        moveAway(now);
        return limit.refused(taken, calls, now);
      }
    }

    /** When it was taken. */
    Duration taken() {
      return taken;
    }

    /** Without an answer, the call may have arrived as late as now, or never. */
    @Override
    public void close() {
      if (answered) {
        return;
      }
      synchronized (Pacer.this) {
        if (sending) {
          window.unanswered(clock.now().toNanos());
        } else {
          window.unsent();
        }
      }
    }
  }
}
