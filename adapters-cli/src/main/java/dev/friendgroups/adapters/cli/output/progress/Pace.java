package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.text.TerminalText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast something went of late: what Chat grants rises and falls, so that the average since the
 * beginning says little of what is to come.
 */
final class Pace {
  private static final Duration LATE = Duration.ofSeconds(30);
  private static final Duration APART = Duration.ofSeconds(1);

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(Duration time, long done) {}

  /** Begins at a moment, with so much done before. */
  Pace(Duration begun, long done) {
    samples.add(new Sample(begun, done));
  }

  /** So much is done by now; for the same moment or a later one each time. */
  void at(Duration now, long done) {
    if (now.minus(samples.getLast().time).compareTo(APART) < 0) {
      return;
    }
    samples.add(new Sample(now, done));
    while (samples.size() > 2 && isOld(now)) {
      samples.removeFirst();
    }
  }

  /** Whether the second one is old enough to measure from. */
  private boolean isOld(Duration now) {
    return samples.stream()
        .skip(1)
        .findFirst()
        .filter(second -> now.minus(second.time).compareTo(LATE) >= 0)
        .isPresent();
  }

  /**
   * How long the rest takes at that pace; where nothing was done of late, at least as long for one
   * as it took already. Empty before the first is done.
   *
   * @param done so much is done by now
   */
  Optional<Duration> left(Duration now, long done, long rest, long doneBefore) {
    if (done == doneBefore) {
      return Optional.empty();
    }
    Sample from = samples.getFirst();
    long millis = Math.max(1, now.minus(from.time).toMillis());
    double each = (double) millis / Math.max(1, done - from.done);
    return Optional.of(Duration.ofMillis((long) (Math.max(0, rest) * each)));
  }

  /**
   * How many accounts were done in a second: {@code 0.5 accounts/s}, {@code 1,200 accounts/s}. That
   * can be compared with no quota, as calls cannot that go to different APIs.
   */
  static String average(long done, Duration passed) {
    double each = done / Math.max(0.001, passed.toMillis() / 1000.0);
    long tenths = Math.round(each * 10);
    return each >= 10 || tenths % 10 == 0
        ? TerminalText.count(Math.round(each), "account") + "/s"
        : String.format(Locale.ROOT, "%.1f accounts/s", tenths / 10.0);
  }
}
