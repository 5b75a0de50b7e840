package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.JobNumber;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The job is being run by somebody else just now. */
public class JobBusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient @Nullable JobHolder holder;

  /** By somebody of whom nothing is known. */
  public JobBusyException(JobNumber job) {
    super("job " + job + " is being run by another process");
    this.holder = null;
  }

  /** By somebody who is known. */
  public JobBusyException(JobNumber job, JobHolder holder) {
    super("job " + job + " is being run by " + holder.inWords() + until(holder));
    this.holder = holder;
  }

  private static String until(JobHolder holder) {
    return holder
        .until()
        .map(
            until ->
                ", and is theirs until " + until.truncatedTo(ChronoUnit.SECONDS) + " at the least")
        .orElse("");
  }

  /** Who has it, as far as is known. */
  public Optional<JobHolder> holder() {
    return Optional.ofNullable(holder);
  }
}
