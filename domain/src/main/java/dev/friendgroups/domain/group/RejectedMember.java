package dev.friendgroups.domain.group;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.refusal.Refusal;

/**
 * A friend whom Chat did not take into a group, although it created the group.
 *
 * @param member who stayed outside
 * @param refusal Chat's reason
 */
public record RejectedMember(Member member, Refusal refusal) {
  /**
   * Refuses null.
   *
   * @param member one of those who were to join
   * @param refusal about this member alone
   */
  public RejectedMember {
    requireNonNull(member, "member must not be null");
    requireNonNull(refusal, "refusal must not be null");
  }
}
