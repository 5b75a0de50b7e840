package dev.friendgroups.domain.group;

import dev.friendgroups.domain.refusal.Refusal;

/**
 * A friend whom Chat did not take into a group, although it created the group.
 *
 * @param member who stayed outside
 * @param refusal Chat's reason
 */
public record RejectedMember(Member member, Refusal refusal) {}
