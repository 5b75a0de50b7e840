package dev.friendgroups.domain.refusal;

import static java.util.Objects.requireNonNull;

/**
 * Chat could not be asked, or what it told is not enough: no connection, no answer in time, an
 * answer nobody can read or go by.
 *
 * @param summary what happened, in one line without secrets
 * @param remedy what to do about it
 * @param certain whether what was asked for certainly had no effect
 * @param advice what to do, as the end of a sentence
 */
public record Breakdown(String summary, Remedy remedy, boolean certain, String advice)
    implements Problem {
  /** Refuses null. */
  public Breakdown {
    requireNonNull(summary, "summary must not be null");
    requireNonNull(remedy, "remedy must not be null");
    requireNonNull(advice, "advice must not be null");
  }

  /** About which there is nothing more to say than what its remedy advises. */
  public Breakdown(String summary, Remedy remedy, boolean certain) {
    this(summary, remedy, certain, requireNonNull(remedy, "remedy must not be null").advice());
  }

  /** The same, after something that has no effect whatever becomes of it: a reading. */
  public Breakdown withoutEffect() {
    return new Breakdown(summary, remedy, true, advice);
  }
}
