package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.in.jobs.JobHistory;
import java.util.Optional;

/** A ledger opened to look back, for as long as it is open. */
public interface Archive extends AutoCloseable {
  /** Past jobs. */
  JobHistory history();

  /** Where what is forgotten may still be, in a sentence; empty when nowhere. */
  Optional<String> keptElsewhere();

  @Override
  void close();
}
