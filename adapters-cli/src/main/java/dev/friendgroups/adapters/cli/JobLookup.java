package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.nio.file.Path;

/** Finds the job that somebody means. */
final class JobLookup {
  private JobLookup() {}

  /**
   * @param ledger the ledger's file, to be named when there is no such job
   * @throws UsageException when there is none with this number
   */
  static Job job(JobHistory history, Path ledger, JobNumber number, Hints hints) {
    return history
        .job(number)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no job "
                        + number
                        + " in "
                        + ledger
                        + "; "
                        + hints.command("history")
                        + " lists them"));
  }
}
