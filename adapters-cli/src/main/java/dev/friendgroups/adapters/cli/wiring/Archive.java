package dev.friendgroups.adapters.cli.wiring;

import dev.friendgroups.application.port.in.jobs.JobHistory;
import java.util.Optional;

/** A ledger opened to look back, for as long as it is open. */
public interface Archive extends AutoCloseable {
  /** {@return what looks back at past jobs} */
  JobHistory history();

  /** {@return where what is forgotten may still be, in a sentence; empty when nowhere} */
  Optional<String> keptElsewhere();

  /** {@return whether those who use the ledger share the quota through it} */
  boolean sharesQuota();

  @Override
  void close();
}
