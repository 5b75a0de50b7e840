package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import java.util.stream.Stream;

/** Puts back what a job deleted. */
public interface RestoreGroups {
  /**
   * Creates the deleted groups again, with their members. Groups that exist again by now are kept
   * and only gain members.
   *
   * @param number the job's
   * @param only what is to be put back of it
   * @param observer told of each account
   * @param stop ends it early, before the next account; when everything was to be put back, the
   *     next restore of everything goes on there
   * @return what it came to, also when it could not go on
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws IllegalStateException when the job ran without a backup
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   * @throws OtherChatException when the job is for another Chat than the one connected to
   */
  RestoreReport restore(
      JobNumber number, RestoreSelection only, RunObserver<RestoreOutcome> observer, Stop stop);

  /**
   * {@return what a restore would do just now, without calling Chat and without changing anything:
   * of each account the groups that it would put back, or those whose backup is damaged as missing}
   * To be closed after use. It is read while others run or restore the job, where the ledger can.
   *
   * @param number the job's
   * @param only what would be put back of it
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws IllegalStateException when the job ran without a backup
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run, and the
   *     ledger cannot be read meanwhile
   * @throws OtherChatException when the job is for another Chat than the one connected to
   */
  Stream<RestoreOutcome> preview(JobNumber number, RestoreSelection only);
}
