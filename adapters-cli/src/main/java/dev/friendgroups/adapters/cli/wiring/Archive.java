package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.in.jobs.JobHistory;

/** A ledger opened to look back, for as long as it is open. */
public interface Archive extends AutoCloseable {
  /** {@return what looks back at past jobs} */
  JobHistory history();

  @Override
  void close();
}
