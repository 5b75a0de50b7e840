package dev.friendgroups.adapters.http.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of day, as a test says. */
final class SettableInstant implements InstantSource {
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration duration) {
    now = now.plus(duration);
  }
}
