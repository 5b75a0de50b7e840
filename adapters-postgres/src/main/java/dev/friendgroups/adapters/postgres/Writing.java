package dev.friendgroups.adapters.postgres;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.GroupName;
import java.time.Instant;
import java.util.List;

/** Something that is to be written for a job; writing it once more changes nothing. */
sealed interface Writing {
  /**
   * All that is saved of an account, from now on.
   *
   * @param groups as JSON
   */
  record Save(long position, String groups) implements Writing {}

  /**
   * What became of an account.
   *
   * @param change what it adds to the job's totals
   */
  record Outcome(long position, DeletionOutcome outcome, Totals change) implements Writing {}

  /**
   * Groups of an account were put back.
   *
   * @param all whether that leaves nothing of it to the next restore of all accounts
   * @param names of those groups
   * @param at when
   */
  record Restored(long position, boolean all, List<GroupName> names, Instant at)
      implements Writing {}

  /** A restore of all accounts came to its end. */
  record Finished() implements Writing {}

  /** Nothing but the lease. */
  record Heartbeat() implements Writing {}
}
