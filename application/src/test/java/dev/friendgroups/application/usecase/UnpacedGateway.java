package dev.friendgroups.application.usecase;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryFriendGroupGateway;
import dev.friendgroups.application.policy.Acceptance;
import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import java.time.Duration;

/** Retries without a quota that anything would have to wait for, and with the shortest waits. */
final class UnpacedGateway {
  private static final int NO_QUOTA = 1_000_000;

  private UnpacedGateway() {}

  static CallLimits limits(Duration timeout, int retries) {
    return new CallLimits(timeout, retries, NO_QUOTA);
  }

  /** What is known about a caller to whom Chat has answered. */
  static Acceptance accepted() {
    FakeClock clock = new FakeClock();
    Duration timeout = Duration.ofSeconds(1);
    RetryingGateway gateway = of(new InMemoryFriendGroupGateway(), clock, limits(timeout, 0));
    gateway.find(new Account("anybody"), Operation.within(timeout, clock));
    return gateway.acceptance();
  }

  static RetryingGateway of(FriendGroupGateway chat, MonotonicClock clock, CallLimits limits) {
    return new RetryingGateway(chat, limits, clock, () -> 0);
  }
}
