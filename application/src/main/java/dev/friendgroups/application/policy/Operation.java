package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation on one account: the deadline that all its calls share, and how many calls it took.
 * Waiting for one's turn to call does not count, nor does time in which nothing could run. For one
 * thread.
 */
public final class Operation {
  private final MonotonicClock clock;
  private final BooleanSupplier stopped;
  private final Supplier<Duration> held;
  private Duration end;
  private Duration suspended = Duration.ZERO;
  private @Nullable Map<ChatApi, Integer> unsettled;
  private int calls;
  private boolean committed;

  private Operation(
      MonotonicClock clock, Duration end, Supplier<Duration> held, BooleanSupplier stopped) {
    this.clock = clock;
    this.end = end;
    this.held = held;
    this.stopped = stopped;
  }

  /**
   * An operation that starts now and may take this long, retries included.
   *
   * @param timeout how long it may take; nothing is sent when it is zero
   * @param clock measures it, in all its calls
   * @return one that waits for its turn however long that takes
   */
  public static Operation within(Duration timeout, MonotonicClock clock) {
    return within(timeout, clock, () -> false);
  }

  /**
   * As {@link #within(Duration, MonotonicClock)}.
   *
   * @param timeout how long it may take; nothing is sent when it is zero
   * @param clock measures it, in all its calls
   * @param stopped whether to begin nothing more; asked by any thread
   * @return one that sends no further call once it was stopped, unless it is {@linkplain #commit
   *     committed}
   */
  public static Operation within(Duration timeout, MonotonicClock clock, BooleanSupplier stopped) {
    return within(timeout, () -> Hold.FOR_EVER, clock, stopped);
  }

  /**
   * As {@link #within(Duration, MonotonicClock, BooleanSupplier)}, for an account that is this
   * process's own only for some time, which no waiting makes longer.
   *
   * @param timeout how long it may take; nothing is sent when it is zero
   * @param held for how long from now nobody else calls for the account; asked by any thread
   * @param clock measures it, in all its calls
   * @param stopped whether to begin nothing more; asked by any thread
   * @return one that ends before the account is somebody else's
   */
  public static Operation within(
      Duration timeout, Supplier<Duration> held, MonotonicClock clock, BooleanSupplier stopped) {
    return new Operation(clock, clock.now().plus(timeout), held, stopped);
  }

  /** {@return the time left; never negative} */
  public Duration remaining() {
    Duration left = end.minus(clock.now());
    Duration own = held.get();
    Duration shorter = own.compareTo(left) < 0 ? own : left;
    return shorter.isNegative() ? Duration.ZERO : shorter;
  }

  /** {@return whether no time is left} */
  public boolean expired() {
    return remaining().isZero();
  }

  /** {@return whether it is to end as it is: nothing was done that would be left half done} */
  public boolean stopped() {
    return !committed && stopped.getAsBoolean();
  }

  /**
   * From now on it is brought to its end, whoever asks for a stop: something was saved for it, or a
   * call has changed something, or may have.
   */
  public void commit() {
    committed = true;
  }

  /** {@return whether it is brought to its end in any case} */
  public boolean committed() {
    return committed;
  }

  /** One more API call is sent. */
  void countCall() {
    calls++;
  }

  /** This long nothing could be done for the operation but wait for the others. */
  void waited(Duration time) {
    end = end.plus(time);
  }

  /** Something else is done from now on, until this is {@linkplain #resume resumed}. */
  public void suspend() {
    suspended = clock.now();
  }

  /**
   * It goes on, with as much time left as when it was suspended. Once it is to stop, nobody waits
   * that much longer for all that was begun.
   */
  public void resume() {
    if (!stopped.getAsBoolean()) {
      waited(clock.now().minus(suspended));
    }
  }

  /**
   * Something took so long for the operation. What it took beyond what it was allowed, nothing
   * could run, not even the end of it: the process was stopped, or the machine.
   */
  void took(Duration time, Duration allowed) {
    Duration stopped = time.minus(allowed);
    if (!stopped.isNegative()) {
      end = end.plus(stopped);
    }
  }

  /**
   * The how many-th call to an API this is, since one settled what it was asked for.
   *
   * @param settled whether this one does
   */
  int attempt(ChatApi api, boolean settled) {
    if (unsettled == null) {
      unsettled = new EnumMap<>(ChatApi.class);
    }
    int attempt = unsettled.merge(api, 1, Integer::sum);
    if (settled) {
      unsettled.remove(api);
    }
    return attempt;
  }

  /** {@return the API calls sent so far, retries included} */
  public int calls() {
    return calls;
  }
}
