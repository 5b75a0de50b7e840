package dev.friendgroups.domain.refusal;

import static java.util.Objects.requireNonNull;

/**
 * Chat could not be asked: no connection, no answer in time, or an answer nobody can read.
 *
 * @param summary what happened, in one line without secrets
 * @param remedy what to do about it
 * @param certain whether what was asked for certainly had no effect
 */
public record Breakdown(String summary, Remedy remedy, boolean certain) implements Problem {
  /** Refuses null. */
  public Breakdown {
    requireNonNull(summary, "summary must not be null");
    requireNonNull(remedy, "remedy must not be null");
  }

  /** The same, after something that has no effect whatever becomes of it: a reading. */
  public Breakdown withoutEffect() {
    return new Breakdown(summary, remedy, true);
  }
}
