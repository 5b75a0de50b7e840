package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.ServerUrl;
import dev.friendgroups.application.spi.WrongSettingException;
import java.time.Duration;

/**
 * How long a job is held by somebody who is not heard of.
 *
 * @param duration by the server's clock, from the latest writing on
 * @param together how long what is to be written waits for more, so that one commit does for all
 */
record Lease(Duration duration, Duration together) {
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final Duration TOGETHER = Duration.ofMillis(50);

  /** Unless something else was asked for. */
  static Lease usual() {
    return new Lease(USUAL, TOGETHER);
  }

  /**
   * As an operator wrote it.
   *
   * @throws WrongSettingException when it is no number of seconds, or too short or too long
   */
  static Lease ofSeconds(String text) {
    try {
      Duration duration = Duration.ofSeconds(Long.parseLong(text));
      if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
        return new Lease(duration, TOGETHER);
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // Told below.
    }
    throw new WrongSettingException(
        "setting '"
            + ServerUrl.LEASE
            + "' is "
            + text
            + "; it is a number of seconds from "
            + SHORTEST.toSeconds()
            + " to "
            + LONGEST.toSeconds());
  }

  /** How long its holder counts on it: two clocks do not run at quite the same speed. */
  Duration own() {
    return duration.multipliedBy(9).dividedBy(10);
  }

  /** After how long it is renewed when there is nothing to write. */
  Duration renewedAfter() {
    return duration.dividedBy(4);
  }

  /** What is left of it at the least when an account is begun. */
  Duration enough() {
    return duration.dividedBy(2);
  }
}
