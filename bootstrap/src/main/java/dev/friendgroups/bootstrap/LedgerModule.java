package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.adapters.sqlite.SqliteDeletionLedger;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.usecase.LedgerHistory;
import dev.friendgroups.bootstrap.spi.Closing;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The ledger, in one file that is opened when it is needed, and looking back at it. */
final class LedgerModule extends AbstractModule {
  private final Optional<Path> file;

  /**
   * @param file empty for commands that never ask for a ledger
   */
  LedgerModule(Optional<Path> file) {
    this.file = file;
  }

  @Provides
  @Singleton
  DeletionLedger ledger(InstantSource clock, Closing closing) {
    return closing.later(SqliteDeletionLedger.open(file.orElseThrow(), clock));
  }

  /** Looking back makes no ledger where there is none. */
  @Provides
  @Singleton
  JobHistory history(Provider<DeletionLedger> ledger) {
    SqliteDeletionLedger.requirePresent(file.orElseThrow());
    return new LedgerHistory(ledger.get());
  }
}
