package dev.friendgroups.domain.deletion;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of putting one account's friend groups back.
 *
 * @param account whose groups
 * @param restored names that are there again
 * @param rejected who could not be put back into which group
 * @param missing names not put back; empty unless there is a problem
 * @param problem why some were not put back
 * @param calls API calls sent, retries included
 */
public record RestoreOutcome(
    Account account,
    List<GroupName> restored,
    List<Rejection> rejected,
    List<GroupName> missing,
    Optional<Problem> problem,
    int calls)
    implements Outcome {
  /** A member whom Chat did not take back into a group. */
  public record Rejection(GroupName group, RejectedMember member) {}

  /**
   * @throws IllegalArgumentException when something is missing without a reason
   */
  public RestoreOutcome {
    restored = List.copyOf(restored);
    rejected = List.copyOf(rejected);
    missing = List.copyOf(missing);
    if (problem.isEmpty() && !missing.isEmpty()) {
      throw new IllegalArgumentException(
          "account '" + account + "' lacks " + missing + " without a reason");
    }
  }
}
