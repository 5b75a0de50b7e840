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
  /** {@return why it was not done; empty when it was} */
  Optional<Problem> problem();

  /**
   * Chat did it.
   *
   * @param <T> what Chat answers then
   * @param value what it answered
   */
  record Done<T>(T value) implements Answer<T> {
    /**
     * Refuses null.
     *
     * @param value what it answered
     */
    public Done {
      requireNonNull(value, "value must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.empty();
    }
  }

  /**
   * Chat refused.
   *
   * @param <T> what Chat would have answered
   * @param refusal its code, and what it said of it
   */
  record Refused<T>(Refusal refusal) implements Answer<T> {
    /**
     * Refuses null.
     *
     * @param refusal its code, and what it said of it
     */
    public Refused {
      requireNonNull(refusal, "refusal must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(refusal);
    }
  }

  /**
   * Chat gave no answer, or none that can be read.
   *
   * @param <T> what Chat would have answered
   * @param breakdown why, and whether there certainly was no effect
   */
  record Broken<T>(Breakdown breakdown) implements Answer<T> {
    /**
     * Refuses null.
     *
     * @param breakdown why, and whether there certainly was no effect
     */
    public Broken {
      requireNonNull(breakdown, "breakdown must not be null");
    }

    @Override
    public Optional<Problem> problem() {
      return Optional.of(breakdown);
    }
  }
}
