package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.refusal.Refusal;

/**
 * Chat's answer to a call: done, or refused.
 *
 * @param <T> what Chat answers when it did what it was asked
 */
public sealed interface Answer<T> {
  /** Chat did it. */
  record Done<T>(T value) implements Answer<T> {}

  /** Chat refused. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}
}
