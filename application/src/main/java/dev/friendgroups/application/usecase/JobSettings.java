package dev.friendgroups.application.usecase;

import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param chat which Chat they are for, in words that stay the same from run to run
 * @param timeout the deadline of everything done for one account, retries included
 * @param retries how often a deletion in doubt is looked at and sent again
 * @param workers accounts in flight at once, at least 1
 */
public record JobSettings(String chat, Duration timeout, int retries, int workers) {
  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public JobSettings {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout + " is not positive");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries " + retries + " is negative");
    }
    if (workers < 1) {
      throw new IllegalArgumentException("workers " + workers + " is below 1");
    }
  }
}
