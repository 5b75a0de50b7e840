package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;

/** Goes on with a job that was interrupted, stopped, paused or killed. */
public interface ResumeJob {
  /**
   * Does what is left of the job: accounts not begun, accounts in doubt, and accounts that failed
   * for a reason that may have passed.
   *
   * @param number the job's
   * @param observer told how far it had come, and then of each account
   * @param stop ends it early, before the next account; the job can be resumed again
   * @return what the job came to, this run and those before
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   * @throws OtherChatException when the job is for another Chat than the one connected to
   */
  JobReport resume(JobNumber number, RunObserver<DeletionOutcome> observer, Stop stop);
}
