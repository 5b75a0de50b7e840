package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;

/** Retries without a quota that anything would have to wait for, and with the shortest waits. */
final class UnpacedGateway {
  private static final int NO_QUOTA = 1_000_000;

  private UnpacedGateway() {}

  static CallLimits limits(Duration timeout, int retries) {
    return new CallLimits(timeout, retries, NO_QUOTA);
  }

  static RetryingGateway of(FriendGroupGateway chat, MonotonicClock clock, CallLimits limits) {
    return new RetryingGateway(chat, limits, clock, () -> 0);
  }
}
