package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.application.port.in.CreateGroups;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;

/** Creates friend groups, once their names have been found fit for new ones. */
public final class GroupCreating implements CreateGroups {
  private final FriendGroupGateway gateway;
  private final MonotonicClock clock;
  private final Duration timeout;

  public GroupCreating(FriendGroupGateway gateway, MonotonicClock clock, JobSettings settings) {
    this.gateway = gateway;
    this.clock = clock;
    this.timeout = settings.timeout();
  }

  @Override
  public Attempt<CreatedGroups> create(GroupCreation creation) {
    creation.names().forEach(GroupCreating::requireFit);
    return Calls.attempt(() -> gateway.create(creation, Operation.within(timeout, clock)));
  }

  private static void requireFit(GroupName name) {
    if (!name.fitsNewGroup()) {
      throw new IllegalArgumentException(
          "group name '"
              + name
              + "' is "
              + name.bytes()
              + " bytes long; a new group's name has at most "
              + GroupName.MAX_BYTES);
    }
  }
}
