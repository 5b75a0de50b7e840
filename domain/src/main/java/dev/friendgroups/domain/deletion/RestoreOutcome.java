package dev.friendgroups.domain.deletion;

import static dev.friendgroups.domain.text.Shown.cut;
import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  /**
   * A member whom Chat did not take back into a group.
   *
   * @param group which is there, but without that member
   * @param member who stayed outside, and Chat's reason
   */
  public record Rejection(GroupName group, RejectedMember member) {
    /**
     * Refuses null.
     *
     * @param group one of those restored
     * @param member one of those in the backup
     */
    public Rejection {
      requireNonNull(group, "group must not be null");
      requireNonNull(member, "member must not be null");
    }
  }

  /**
   * Takes what became of the groups; nothing is missing without a reason.
   *
   * @param account one of the job's
   * @param restored copied; may be empty
   * @param rejected copied; empty when all members are back
   * @param missing copied; empty when all groups are back
   * @param problem there whenever something is missing
   * @param calls 0 or more
   * @throws IllegalArgumentException when something is missing without a reason, or the number of
   *     calls is negative
   */
  public RestoreOutcome {
    requireNonNull(account, "account must not be null");
    requireNonNull(restored, "restored must not be null");
    requireNonNull(rejected, "rejected must not be null");
    requireNonNull(missing, "missing must not be null");
    requireNonNull(problem, "problem must not be null");
    restored = List.copyOf(restored);
    rejected = List.copyOf(rejected);
    missing = List.copyOf(missing);
    if (calls < 0) {
      throw new IllegalArgumentException("calls " + calls + " is negative");
    }
    if (problem.isEmpty() && !missing.isEmpty()) {
      throw new IllegalArgumentException(
          "account " + quoted(account) + " lacks " + cut(missing) + " without a reason");
    }
  }

  /**
   * {@return whether nothing of all that could be put back of the account is left to be put back,
   * or nothing can be} What was not asked for is left.
   *
   * @param names of all of it, asked for or not
   */
  public boolean concludes(Set<GroupName> names) {
    Set<GroupName> attended = new HashSet<>(restored);
    attended.addAll(missing);
    return conclusive() && attended.containsAll(names);
  }
}
