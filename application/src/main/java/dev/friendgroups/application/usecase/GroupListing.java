package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;

/** Reads an account's friend groups. */
public final class GroupListing implements ListGroups {
  private final RetryingGateway gateway;
  private final MonotonicClock clock;
  private final CallLimits limits;

  /**
   * Reads by this gateway.
   *
   * @param gateway what Chat is called through; stays open
   * @param clock measures the deadline
   * @param limits of which the timeout is the deadline of one reading
   */
  public GroupListing(RetryingGateway gateway, MonotonicClock clock, CallLimits limits) {
    this.gateway = gateway;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public Answer<FriendGroups> list(Account account) {
    return gateway.find(account, Operation.within(limits.timeout(), clock));
  }

  @Override
  public void many(long accounts, Runnable listing) {
    gateway.during(
        accounts,
        () -> {
          listing.run();
          return accounts;
        });
  }
}
