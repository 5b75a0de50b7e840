package dev.friendgroups.bootstrap;

import dev.friendgroups.application.port.in.JobHistory;
import dev.friendgroups.application.usecase.LedgerHistory;

/** Looking back, which needs no Chat. */
final class ArchiveModule extends TableModule {
  @Override
  protected void configure() {
    bind(JobHistory.class).to(LedgerHistory.class);

    make(LedgerHistory.class);
  }
}
