package dev.friendgroups.domain.refusal;

/**
 * Chat could not be asked: no connection, no answer in time, or an answer nobody can read.
 *
 * @param summary what happened, in one line without secrets
 * @param remedy what to do about it
 * @param certain whether what was asked for certainly had no effect
 */
public record Breakdown(String summary, Remedy remedy, boolean certain) implements Problem {
  /** The same, after something that has no effect whatever becomes of it: a reading. */
  public Breakdown withoutEffect() {
    return new Breakdown(summary, remedy, true);
  }
}
