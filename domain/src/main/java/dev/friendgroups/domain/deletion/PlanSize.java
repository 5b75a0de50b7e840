package dev.friendgroups.domain.deletion;

import java.time.Duration;

/**
 * How much a plan is.
 *
 * @param accounts accounts concerned
 * @param groups distinct friend groups to delete, over all accounts
 * @param duplicates rows dropped because they said again what another row said
 * @param deletions API calls that delete: the sum over accounts of ceil(names / 32)
 */
public record PlanSize(long accounts, long groups, long duplicates, long deletions) {
  /**
   * Takes counts, as far as they can be those of a plan.
   *
   * @param accounts 0 or more
   * @param groups at least one for each account
   * @param duplicates 0 or more
   * @param deletions at least one for each account, and at most one for each group
   * @throws IllegalArgumentException when a number is negative, or when there are fewer groups than
   *     accounts, fewer deletions than accounts, or more deletions than groups
   */
  public PlanSize {
    if (accounts < 0 || groups < accounts || duplicates < 0) {
      throw new IllegalArgumentException(
          groups + " groups of " + accounts + " accounts, and " + duplicates + " duplicates");
    }
    if (deletions < accounts || deletions > groups) {
      throw new IllegalArgumentException(
          deletions + " deletions for " + groups + " groups of " + accounts + " accounts");
    }
  }

  /** Nothing at all. */
  public static final PlanSize NONE = new PlanSize(0, 0, 0, 0);

  /**
   * This and the other plan together, if they share no account.
   *
   * @param other of other accounts only: one that both hold would count twice
   * @return the sums of all four numbers
   */
  public PlanSize plus(PlanSize other) {
    return new PlanSize(
        accounts + other.accounts,
        groups + other.groups,
        duplicates + other.duplicates,
        deletions + other.deletions);
  }

  /**
   * API calls in all when nothing fails.
   *
   * @param backup whether each account is read once before anything of it is deleted
   * @return the calls if none must be repeated
   */
  public long calls(boolean backup) {
    return backup ? accounts + deletions : deletions;
  }

  /**
   * The shortest time the deletions take: reading and deleting are counted by quotas of their own.
   *
   * @param callsPerSecond the quota, at least 1
   * @return in whole seconds, rounded up; zero for no deletions
   * @throws IllegalArgumentException when the quota is below 1
   */
  public Duration timeAt(int callsPerSecond) {
    if (callsPerSecond < 1) {
      throw new IllegalArgumentException(callsPerSecond + " calls a second are below 1");
    }
    return Duration.ofSeconds((deletions + callsPerSecond - 1) / callsPerSecond);
  }
}
