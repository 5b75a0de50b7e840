package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An attempt for tests: it ends at a deadline, and remembers what its gateway tells. */
public final class RecordingAttempt implements Attempt {
  /** What a gateway can tell, or ask. */
  public enum Event {
    /** Something that Chat could act on may leave this machine from now on. */
    SENDING,
    /** The last of the request was handed to the network. */
    SENT,
    /** An answer was there, readable or not. */
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

  /**
   * An attempt by the machine's own clock.
   *
   * @param time how long it may take
   * @return an attempt that begins now, and was told nothing yet
   */
  public static RecordingAttempt within(Duration time) {
    return within(time, MonotonicClock.system());
  }

  /**
   * An attempt by any clock.
   *
   * @param time how long it may take; nothing is to be sent when it is zero
   * @param clock measures it
   * @return an attempt that begins now, and was told nothing yet
   */
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

  /** {@return all that was told so far, in its order; a copy} */
  public synchronized List<Event> told() {
    return List.copyOf(told);
  }

  /** {@return how many requests may have left this machine} */
  public synchronized int requests() {
    return (int) told.stream().filter(event -> event == Event.SENDING).count();
  }
}
