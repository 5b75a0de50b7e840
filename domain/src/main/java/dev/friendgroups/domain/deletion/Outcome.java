package dev.friendgroups.domain.deletion;

import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.util.Optional;

/** What became of one account of a job. */
public sealed interface Outcome permits DeletionOutcome, RestoreOutcome {
  /** {@return the account whose groups they are} */
  Account account();

  /** {@return why not everything was done; empty when it was} */
  Optional<Problem> problem();

  /** {@return how many API calls were sent, retries included} */
  int calls();

  /**
   * {@return whether nothing is left to be done, or nothing can be: resuming passes such an account
   * by} What leaves open whether something was done concludes nothing, whatever it asks for.
   */
  default boolean conclusive() {
    return problem().map(met -> met.certain() && met.remedy().concludes()).orElse(true);
  }
}
