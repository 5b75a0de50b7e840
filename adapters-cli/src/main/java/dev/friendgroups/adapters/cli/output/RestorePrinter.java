package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.RestoreOutcome;

/** Prints what undoing a job comes to, account by account and in all. */
public interface RestorePrinter {
  /** One account. */
  void concluded(RestoreOutcome restoration);

  /** All of them. */
  void finished(RestoreReport report);
}
