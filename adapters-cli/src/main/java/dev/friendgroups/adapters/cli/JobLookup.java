package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.nio.file.Path;

/** Finds the job that somebody means. */
final class JobLookup {
  private JobLookup() {}

  /**
   * @throws UsageException when there is none with this number
   */
  static Job job(Wiring wiring, Path ledger, JobNumber number) {
    try (Archive archive = wiring.archive(ledger)) {
      return job(archive, ledger, number);
    }
  }

  static Job job(Archive archive, Path ledger, JobNumber number) {
    return archive
        .history()
        .job(number)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no job "
                        + number
                        + " in "
                        + ledger
                        + "; friend-groups history lists them"));
  }
}
