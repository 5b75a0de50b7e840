package dev.friendgroups.domain.deletion;

import static dev.friendgroups.domain.text.Shown.cut;
import static dev.friendgroups.domain.text.Shown.quoted;
import static java.util.Objects.requireNonNull;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one account's deletions: every name that was asked for is in exactly one list.
 *
 * @param account whose groups
 * @param deleted names that this job deleted
 * @param absent names that were not there
 * @param remaining names certainly not deleted; empty unless there is a problem
 * @param doubtful names that may have been deleted or not; empty unless there is a problem
 * @param problem why some were not deleted, or are in doubt
 * @param sequence Chat's newest sequence of the account; 0 when Chat did not tell
 * @param calls API calls sent, retries included
 */
public record DeletionOutcome(
    Account account,
    List<GroupName> deleted,
    List<GroupName> absent,
    List<GroupName> remaining,
    List<GroupName> doubtful,
    Optional<Problem> problem,
    long sequence,
    int calls)
    implements Outcome {
  /**
   * Takes what became of the names; nothing remains, or is in doubt, without a reason.
   *
   * @param account one of the job's
   * @param deleted copied; may be empty
   * @param absent copied; may be empty
   * @param remaining copied; empty when all was done
   * @param doubtful copied; empty when all is certain
   * @param problem there whenever something remains or is in doubt
   * @param sequence as Chat told it last
   * @param calls 0 or more
   * @throws IllegalArgumentException when something remains, or is in doubt, without a reason, or
   *     the number of calls is negative
   */
  public DeletionOutcome {
    requireNonNull(account, "account must not be null");
    requireNonNull(deleted, "deleted must not be null");
    requireNonNull(absent, "absent must not be null");
    requireNonNull(remaining, "remaining must not be null");
    requireNonNull(doubtful, "doubtful must not be null");
    requireNonNull(problem, "problem must not be null");
    deleted = List.copyOf(deleted);
    absent = List.copyOf(absent);
    remaining = List.copyOf(remaining);
    doubtful = List.copyOf(doubtful);
    if (calls < 0) {
      throw new IllegalArgumentException("calls " + calls + " is negative");
    }
    if (problem.isEmpty() && !remaining.isEmpty()) {
      throw new IllegalArgumentException(
          "account " + quoted(account) + " keeps " + cut(remaining) + " without a reason");
    }
    if (problem.isEmpty() && !doubtful.isEmpty()) {
      throw new IllegalArgumentException(
          "account " + quoted(account) + " has " + cut(doubtful) + " in doubt without a reason");
    }
  }

  /** {@return the names of what was deleted or may have been: what undoing puts back} */
  public Set<GroupName> mayBeGone() {
    Set<GroupName> names = new HashSet<>(deleted);
    names.addAll(doubtful);
    return Set.copyOf(names);
  }
}
