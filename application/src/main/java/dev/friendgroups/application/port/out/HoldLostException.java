package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.JobNumber;
import java.util.Optional;

/**
 * Whoever writes had a job, and has it no more: for longer than its hold lasted, nothing was heard
 * of them, so that somebody else could take it over. Nothing was written.
 */
public class HoldLostException extends StorageException {
  private static final long serialVersionUID = 1;

  /**
   * Tells who has the job instead.
   *
   * @param job which whoever writes had
   * @param now who has the job now, as far as is known; empty when nobody has it
   */
  public HoldLostException(JobNumber job, Optional<JobHolder> now) {
    super(
        "job "
            + job
            + now.map(holder -> " was taken over by " + holder.inWords()).orElse(" was taken away")
            + ", since this process was not heard of in time",
        null);
  }

  /**
   * For another one who is told of it.
   *
   * @param earlier the one that was thrown first
   */
  public HoldLostException(HoldLostException earlier) {
    super(String.valueOf(earlier.getMessage()), earlier);
  }
}
