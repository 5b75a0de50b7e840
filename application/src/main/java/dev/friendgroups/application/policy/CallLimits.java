package dev.friendgroups.application.policy;

import java.time.Duration;

/**
 * How often, how fast and how long Chat is called.
 *
 * @param timeout the deadline of everything done for one account, retries included
 * @param retries how often one call is repeated, and a deletion in doubt looked at and sent again
 * @param callsPerSecond the most calls to one API in any second, at least 1
 */
public record CallLimits(Duration timeout, int retries, int callsPerSecond) {
  /** What Chat's documentation grants for each API, in calls a second. */
  public static final int DOCUMENTED_QUOTA = 200;

  /**
   * Takes limits that calls are held to.
   *
   * @param timeout more than zero; waiting for one's turn under the quota does not count
   * @param retries 0 to try everything once
   * @param callsPerSecond 1 or more; Chat may grant less, which is learned from its refusals
   * @throws IllegalArgumentException when a number is out of range
   */
  public CallLimits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout + " is not positive");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries " + retries + " is negative");
    }
    if (callsPerSecond < 1) {
      throw new IllegalArgumentException("calls per second " + callsPerSecond + " is below 1");
    }
  }
}
