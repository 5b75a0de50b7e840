package dev.friendgroups.application.port.in.groups;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.GroupCreation;

/** Creates friend groups and puts friends into them. */
public interface CreateGroups {
  /**
   * Creates the groups; one that exists is kept and gains the members.
   *
   * @param creation what is to be there afterwards
   * @return the new sequence and who was not let in, or why it was not done, retries included
   * @throws IllegalArgumentException when a name is too long for a new group; nothing was sent
   */
  Answer<CreatedGroups> create(GroupCreation creation);
}
