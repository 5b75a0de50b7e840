package dev.friendgroups.adapters.cli.input;

import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;

/** Finds the job that somebody means. */
public final class JobLookup {
  private JobLookup() {}

  /**
   * {@return the job with this number}
   *
   * @param history knows all jobs
   * @param ledger where the ledger is, to be named when there is no such job
   * @param number which job
   * @param hints commands to go on with
   * @throws UsageException when there is none with this number
   */
  public static Job job(JobHistory history, LedgerLocation ledger, JobNumber number, Hints hints) {
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
