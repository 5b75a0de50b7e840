package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.JobNumber;

/** The job is being run by somebody else just now. */
public class JobBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Tells which job it is.
   *
   * @param job that somebody else runs or restores
   */
  public JobBusyException(JobNumber job) {
    super("job " + job + " is being run by another process");
  }
}
