package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.Optional;

/** Prints what a deletion comes to, account by account and in all. */
public interface DeletionPrinter {
  /**
   * One account.
   *
   * @param job the job it belongs to; empty for a dry run
   * @param outcome what became of it, recorded by now
   */
  void concluded(Optional<JobNumber> job, DeletionOutcome outcome);

  /**
   * Prints what all of them come to, after the last one.
   *
   * @param report of the whole job, also when it did not end
   * @param failures why accounts failed, as far as that is known
   */
  void finished(JobReport report, FailureCounts failures);
}
