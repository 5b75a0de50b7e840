package dev.friendgroups.domain.deletion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What was put back of a job, and not deleted again by it since.
 *
 * @param latest when the latest of it was put back
 * @param accounts accounts of which something was put back, at least 1
 * @param groups friend groups put back, each counted once by whichever restores and however often
 */
public record Restoration(Instant latest, long accounts, long groups) {
  /**
   * Refuses what cannot be.
   *
   * @param latest to the precision that the ledger keeps
   * @param accounts of which a part is enough
   * @param groups at least as many as accounts
   * @throws IllegalArgumentException when there is no account, or fewer groups than accounts
   */
  public Restoration {
    requireNonNull(latest, "latest must not be null");
    if (accounts < 1) {
      throw new IllegalArgumentException("restored accounts " + accounts + " are below 1");
    }
    if (groups < accounts) {
      throw new IllegalArgumentException(
          groups + " restored groups are fewer than " + accounts + " accounts");
    }
  }
}
