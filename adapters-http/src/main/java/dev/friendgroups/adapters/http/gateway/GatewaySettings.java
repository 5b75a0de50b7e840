package dev.friendgroups.adapters.http.gateway;

import java.time.Duration;

/**
 * How Chat is called.
 *
 * @param callsPerSecond the most calls to one API in any second, at least 1; Chat allows an app 200
 * @param connections calls in flight at once that keep their connection, at least 1
 * @param retries how often a call is repeated when its remedy allows that, at least 0
 * @param attemptTimeout how long one attempt may take; longer than the 3 seconds that Chat gives
 *     itself, so that its own answer is heard
 */
public record GatewaySettings(
    int callsPerSecond, int connections, int retries, Duration attemptTimeout) {
  /** The documented limit of each API, in calls a second. */
  public static final int QUOTA = 200;

  /** Chat's own 3 seconds, and time to travel. */
  public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public GatewaySettings {
    if (callsPerSecond < 1) {
      throw new IllegalArgumentException("calls per second " + callsPerSecond + " is below 1");
    }
    if (connections < 1) {
      throw new IllegalArgumentException("connections " + connections + " is below 1");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries " + retries + " is negative");
    }
    if (attemptTimeout.isNegative() || attemptTimeout.isZero()) {
      throw new IllegalArgumentException("attempt timeout " + attemptTimeout + " is not positive");
    }
  }
}
