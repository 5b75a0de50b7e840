package dev.friendgroups.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Optional;

/**
 * What came back from a call to Chat: done, refused, or broken.
 *
 * @param <T> what Chat answers when it did what it was asked
 */
public sealed interface Answer<T> {
  /** Why it was not done; empty when it was. */
  Optional<Problem> problem();

  /** Chat did it. */
  record Done<T>(T value) implements Answer<T> {
    /** Refuses null. */
    public Done {
      requireNonNull(value, "value must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.empty();
    }
  }

  /** Chat refused. */
  record Refused<T>(Refusal refusal) implements Answer<T> {
    /** Refuses null. */
    public Refused {
      requireNonNull(refusal, "refusal must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(refusal);
    }
  }

  /** Chat gave no answer, or none that can be read. */
  record Broken<T>(Breakdown breakdown) implements Answer<T> {
    /** Refuses null. */
    public Broken {
      requireNonNull(breakdown, "breakdown must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(breakdown);
    }
  }
}
