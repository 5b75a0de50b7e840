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
  /**
   * Refuses null.
   *
   * @param summary without a full stop, and without anything secret: it is shown and kept
   * @param remedy {@link Remedy#TRY_AGAIN} for what passes by itself
   * @param certain false wherever the call may have arrived
   * @param advice what is more than the remedy advises; kept only in memory
   */
  public Breakdown {
    requireNonNull(summary, "summary must not be null");
    requireNonNull(remedy, "remedy must not be null");
    requireNonNull(advice, "advice must not be null");
  }

  /**
   * About which there is nothing more to say than what its remedy advises.
   *
   * @param summary what happened, in one line without a full stop or secrets
   * @param remedy what to do about it, in the words of {@link Remedy#advice}
   * @param certain whether what was asked for certainly had no effect
   */
  public Breakdown(String summary, Remedy remedy, boolean certain) {
    this(summary, remedy, certain, requireNonNull(remedy, "remedy must not be null").advice());
  }

  /** {@return the same, after something that has no effect whatever becomes of it: a reading} */
  public Breakdown withoutEffect() {
    return new Breakdown(summary, remedy, true, advice);
  }
}
