package dev.friendgroups.application.port.in;

import dev.friendgroups.domain.refusal.Problem;

/**
 * What became of one request to Chat.
 *
 * @param <T> what Chat answers when it did what it was asked
 */
public sealed interface Attempt<T> {
  /** Chat did it. */
  record Done<T>(T value) implements Attempt<T> {}

  /** Chat refused, or could not be asked. */
  record Failed<T>(Problem problem) implements Attempt<T> {}
}
