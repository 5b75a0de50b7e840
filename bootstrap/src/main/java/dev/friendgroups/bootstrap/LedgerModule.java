package dev.friendgroups.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.application.usecase.LedgerHistory;
import java.util.Optional;

/** The ledger, which is opened when it is needed, and looking back at it. */
final class LedgerModule extends AbstractModule {
  private final Optional<LedgerLocation> location;
  private final Adapters<LedgerAdapter> adapters;

  /**
   * @param location empty for commands that never ask for a ledger
   */
  LedgerModule(Optional<LedgerLocation> location, Adapters<LedgerAdapter> adapters) {
    this.location = location;
    this.adapters = adapters;
  }

  @Provides
  @Singleton
  ChosenLedger chosen(Surroundings around, Closing closing) {
    return closing.later(new ChosenLedger(location.orElseThrow(), adapters, around));
  }

  @Provides
  @Singleton
  DeletionLedger ledger(ChosenLedger chosen) {
    return chosen.open(true);
  }

  /** Looking back makes no ledger where there is none. */
  @Provides
  @Singleton
  JobHistory history(ChosenLedger chosen) {
    return new LedgerHistory(chosen.open(false));
  }
}
