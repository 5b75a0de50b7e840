package dev.friendgroups.contracts;

import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An attempt for tests: it ends at a deadline, and remembers what its gateway tells. */
public final class RecordingAttempt implements Attempt {
  /** What a gateway can tell, or ask. */
  public enum Event {
    SENDING,
    SENT,
    ANSWERED,
    /** The gateway asked to send once more, and was allowed to. */
    AGAIN
  }

  private final MonotonicClock clock;
  private final Duration end;
  private final List<Event> told = new ArrayList<>();

  private RecordingAttempt(MonotonicClock clock, Duration end) {
    this.clock = clock;
    this.end = end;
  }

  /** An attempt with this much time, by the machine's own clock. */
  public static RecordingAttempt within(Duration time) {
    return within(time, MonotonicClock.system());
  }

  /** An attempt with this much time, none at all if zero. */
  public static RecordingAttempt within(Duration time, MonotonicClock clock) {
    return new RecordingAttempt(clock, clock.now().plus(time));
  }

  @Override
  public Duration remaining() {
    Duration left = end.minus(clock.now());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public synchronized void sending() {
    told.add(Event.SENDING);
  }

  @Override
  public synchronized void sent() {
    told.add(Event.SENT);
  }

  @Override
  public synchronized void answered() {
    told.add(Event.ANSWERED);
  }

  @Override
  public synchronized boolean again() {
    if (remaining().isZero()) {
      return false;
    }
    told.add(Event.AGAIN);
    return true;
  }

  /** All that was told so far, in its order. */
  public synchronized List<Event> told() {
    return List.copyOf(told);
  }

  /** How many requests may have left this machine. */
  public synchronized int requests() {
    return (int) told.stream().filter(event -> event == Event.SENDING).count();
  }
}
