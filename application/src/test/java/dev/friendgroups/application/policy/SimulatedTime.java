package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that leaps from one event to the next. For one thread. */
final class SimulatedTime implements MonotonicClock {
  private record Event(Duration at, long order, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
  private Duration now = Duration.ofHours(1);
  private long order;

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    throw new UnsupportedOperationException("nobody waits here: events are scheduled");
  }

  /** Lets something happen after so long. */
  void after(Duration delay, Runnable what) {
    events.add(new Event(now.plus(delay), order++, what));
  }

  /** Lets something happen again and again. */
  void every(Duration period, Runnable what) {
    after(
        period,
        () -> {
          what.run();
          every(period, what);
        });
  }

  /** Lets everything happen that happens within this time. */
  void pass(Duration length) {
    Duration end = now.plus(length);
    while (!events.isEmpty() && events.peek().at().compareTo(end) <= 0) {
      Event event = events.remove();
      now = event.at();
      event.what().run();
    }
    now = end;
  }
}
