package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.sqlite.SqliteDeletionLedger;
import dev.friendgroups.application.port.in.JobHistory;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.usecase.LedgerHistory;
import dev.friendgroups.bootstrap.spi.Closing;
import java.nio.file.Path;
import java.time.InstantSource;

/** The ledger, in one file that is opened when it is needed, and looking back at it. */
final class LedgerModule extends AbstractModule {
  private final Path file;

  LedgerModule(Path file) {
    this.file = file;
  }

  @Provides
  @Singleton
  DeletionLedger ledger(InstantSource clock, Closing closing) {
    return closing.later(SqliteDeletionLedger.open(file, clock));
  }

  @Provides
  @Singleton
  JobHistory history(DeletionLedger ledger) {
    return new LedgerHistory(ledger);
  }
}
