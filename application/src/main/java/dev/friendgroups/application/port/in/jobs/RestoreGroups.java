package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.util.Set;

/** Puts back what a job deleted. */
public interface RestoreGroups {
  /**
   * Creates the deleted groups again, with their members. Groups that exist again by now are kept
   * and only gain members.
   *
   * @param number the job's
   * @param only the accounts to restore; empty for all
   * @param observer told of each account
   * @param stop ends it early, before the next account; the next restore goes on there
   * @return what it came to, also when it could not go on
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws IllegalStateException when the job ran without a backup
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   * @throws OtherChatException when the job is for another Chat than the one connected to
   */
  RestoreReport restore(
      JobNumber number, Set<Account> only, RunObserver<RestoreOutcome> observer, Stop stop);
}
