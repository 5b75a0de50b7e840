package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

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

  /** As any record's, but spelled out: Java would put it together anew in each run. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Member that && id.equals(that.id);
  }

  /** As above. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
