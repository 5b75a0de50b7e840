package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.CallLimits;

/**
 * How jobs are run.
 *
 * @param chat which Chat they are for, in words that stay the same from run to run
 * @param limits how often, how fast and how long Chat is called
 * @param workers accounts called for at once, at least 1
 */
public record JobSettings(String chat, CallLimits limits, int workers) {
  /**
   * Takes settings that hold for all jobs.
   *
   * @param chat compared with that of a job before it is resumed or restored
   * @param limits of which the timeout is the deadline for one account
   * @param workers 1 or more; more than accounts do no harm
   * @throws IllegalArgumentException when a number is out of range
   */
  public JobSettings {
    if (workers < 1) {
      throw new IllegalArgumentException("workers " + workers + " is below 1");
    }
  }
}
