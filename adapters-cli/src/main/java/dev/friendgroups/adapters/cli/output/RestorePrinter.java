package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.RestoreOutcome;

/** Prints what undoing a job comes to, account by account and in all. */
public interface RestorePrinter {
  /**
   * Prints one account.
   *
   * @param restoration what became of it, recorded by now
   */
  void concluded(RestoreOutcome restoration);

  /**
   * Prints what all of them come to, after the last one.
   *
   * @param report of this restore, also when it did not end
   */
  void finished(RestoreReport report);
}
