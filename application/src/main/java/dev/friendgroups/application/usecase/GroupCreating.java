package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.CallLimits;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.groups.CreateGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.text.Shown;

/** Creates friend groups, once their names have been found fit for new ones. */
public final class GroupCreating implements CreateGroups {
  private final RetryingGateway gateway;
  private final MonotonicClock clock;
  private final CallLimits limits;

  /**
   * Creates by this gateway.
   *
   * @param gateway what Chat is called through; stays open
   * @param clock measures the deadline
   * @param limits of which the timeout is the deadline of one creation
   */
  public GroupCreating(RetryingGateway gateway, MonotonicClock clock, CallLimits limits) {
    this.gateway = gateway;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation) {
    creation.names().forEach(GroupCreating::requireFit);
    return gateway.create(creation, Operation.within(limits.timeout(), clock));
  }

  private static void requireFit(GroupName name) {
    if (!name.fitsNewGroup()) {
      throw new IllegalArgumentException(
          "group name "
              + Shown.quoted(name)
              + " is "
              + name.bytes()
              + " bytes long; a new group's name has at most "
              + GroupName.MAX_BYTES);
    }
  }
}
