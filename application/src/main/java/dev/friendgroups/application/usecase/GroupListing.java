package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.application.port.in.ListGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.time.Duration;

/** Reads an account's friend groups. */
public final class GroupListing implements ListGroups {
  private final FriendGroupGateway gateway;
  private final MonotonicClock clock;
  private final Duration timeout;

  public GroupListing(FriendGroupGateway gateway, MonotonicClock clock, JobSettings settings) {
    this.gateway = gateway;
    this.clock = clock;
    this.timeout = settings.timeout();
  }

  @Override
  public Attempt<FriendGroups> list(Account account) {
    return Calls.attempt(() -> gateway.find(account, Operation.within(timeout, clock)));
  }
}
