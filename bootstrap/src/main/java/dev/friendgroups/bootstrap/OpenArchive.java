package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.application.port.in.JobHistory;

/** The ledger opened to look back; needs no Chat. */
record OpenArchive(Parts parts) implements Archive {
  @Override
  public JobHistory history() {
    return parts.get(JobHistory.class);
  }

  @Override
  public void close() {
    parts.close();
  }
}
