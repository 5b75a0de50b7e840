package dev.friendgroups.domain.deletion;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of one account's deletions: every name that was asked for is in exactly one list.
 *
 * @param account whose groups
 * @param deleted names that this job deleted
 * @param absent names that were not there
 * @param remaining names not deleted; empty unless there is a problem
 * @param problem why some were not deleted
 * @param sequence Chat's newest sequence of the account; 0 when Chat did not tell
 * @param calls API calls sent, retries included
 */
public record AccountOutcome(
    Account account,
    List<GroupName> deleted,
    List<GroupName> absent,
    List<GroupName> remaining,
    Optional<Problem> problem,
    long sequence,
    int calls) {
  /**
   * @throws IllegalArgumentException when something remains without a reason
   */
  public AccountOutcome {
    deleted = List.copyOf(deleted);
    absent = List.copyOf(absent);
    remaining = List.copyOf(remaining);
    if (problem.isEmpty() && !remaining.isEmpty()) {
      throw new IllegalArgumentException(
          "account '" + account + "' keeps " + remaining + " without a reason");
    }
  }

  /** Whether nothing is left to be done, or nothing can be: resuming passes such an account by. */
  public boolean conclusive() {
    return problem.isEmpty() || problem.get().remedy().concludes();
  }
}
