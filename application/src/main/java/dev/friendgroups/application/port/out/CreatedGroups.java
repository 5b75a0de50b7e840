package dev.friendgroups.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.group.RejectedMember;
import java.util.List;

/**
 * Chat's answer to a creation.
 *
 * @param sequence the account's newest sequence; 0 when Chat did not tell
 * @param rejected members whom Chat did not let into the groups, although it created them
 */
public record CreatedGroups(long sequence, List<RejectedMember> rejected) {
  /**
   * Refuses null.
   *
   * @param sequence taken as it is
   * @param rejected copied; empty when all were let in
   */
  public CreatedGroups {
    requireNonNull(rejected, "rejected must not be null");
    rejected = List.copyOf(rejected);
  }
}
