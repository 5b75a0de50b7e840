package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

/**
 * A friend put into a friend group.
 *
 * @param id the friend's UserID, not empty
 */
public record Member(String id) {
  /**
   * Takes the UserID of a friend that Chat may hold, whatever today's rules say of it.
   *
   * @param id taken as it is, of any length but 0
   * @throws IllegalArgumentException when the id is empty
   */
  public Member {
    requireNonNull(id, "id must not be null");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("member is empty");
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
