package dev.friendgroups.adapters.cli.input;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** From when on somebody wants to look back. */
public sealed interface Since {
  /** So long ago. */
  record Ago(Duration duration) implements Since {
    @Override
    public Instant from(Instant now) {
      return now.minus(duration);
    }
  }

  /** That moment. */
  record At(Instant moment) implements Since {
    @Override
    public Instant from(Instant now) {
      return moment;
    }
  }

  /**
   * {@return that moment, as seen now}
   *
   * @param now what an age counts from
   */
  Instant from(Instant now);

  /**
   * What somebody typed: {@code 90m}, {@code 12h}, {@code 7d}, {@code 2w}, a day in UTC like {@code
   * 2026-11-01}, or a time as it is printed, like {@code 2026-11-01T08:30:00Z}.
   *
   * @param text without blanks around it
   * @return the moment, or the age of one
   * @throws IllegalArgumentException when it is none of these
   */
  static Since parse(String text) {
    Optional<Duration> ago = DurationConverter.parse(text);
    if (ago.isPresent()) {
      return new Ago(ago.get());
    }
    try {
      return new At(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is neither a duration, like 90m, 12h or 7d, nor a date, like 2026-11-01 or"
              + " 2026-11-01T08:30:00Z",
          e);
    }
  }
}
