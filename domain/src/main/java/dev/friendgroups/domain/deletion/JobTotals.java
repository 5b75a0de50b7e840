package dev.friendgroups.domain.deletion;

/**
 * A job's outcomes added up.
 *
 * @param accounts accounts with an outcome
 * @param failed accounts of which something remains or is in doubt
 * @param deleted friend groups deleted
 * @param absent friend groups that were not there
 * @param remaining friend groups not deleted, or in doubt, for a reason
 * @param calls API calls sent, retries included
 */
public record JobTotals(
    long accounts, long failed, long deleted, long absent, long remaining, long calls) {
  /**
   * Takes sums, as far as they can be those of outcomes.
   *
   * @param accounts never negative
   * @param failed at most as many as accounts
   * @param deleted never negative
   * @param absent never negative
   * @param remaining never negative
   * @param calls never negative
   * @throws IllegalArgumentException when a number is negative, or more accounts failed than there
   *     are
   */
  public JobTotals {
    if (Math.min(Math.min(accounts, failed), Math.min(deleted, absent)) < 0
        || Math.min(remaining, calls) < 0) {
      throw new IllegalArgumentException("a total is negative");
    }
    if (failed > accounts) {
      throw new IllegalArgumentException(failed + " of " + accounts + " accounts failed");
    }
  }

  /** Before the first outcome. */
  public static final JobTotals NONE = new JobTotals(0, 0, 0, 0, 0, 0);

  /**
   * With one more outcome.
   *
   * @param outcome of an account that these totals do not hold yet
   * @return new totals; these stay as they are
   */
  public JobTotals plus(DeletionOutcome outcome) {
    return new JobTotals(
        accounts + 1,
        failed + (outcome.problem().isPresent() ? 1 : 0),
        deleted + outcome.deleted().size(),
        absent + outcome.absent().size(),
        remaining + outcome.remaining().size() + outcome.doubtful().size(),
        calls + outcome.calls());
  }
}
