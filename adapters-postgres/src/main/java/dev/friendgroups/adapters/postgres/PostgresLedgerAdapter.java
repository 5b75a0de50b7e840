package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.Surroundings;

/**
 * A ledger in PostgreSQL, which everybody's processes share: {@code postgresql://host/database}.
 */
public final class PostgresLedgerAdapter implements LedgerAdapter {
  /** For {@link java.util.ServiceLoader}. */
  public PostgresLedgerAdapter() {}

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public OpenLedger open(LedgerRequest request) {
    Environment environment = Environment.system();
    Lease lease =
        ServerUrl.parse(request.location().rest())
            .parameter(Lease.SETTING)
            .map(Lease::ofSeconds)
            .orElseGet(Lease::usual);
    Surroundings around = request.surroundings();
    return new OpenDatabaseLedger(
        new PostgresDeletionLedger(
            OpenDatabase.at(request, environment),
            lease,
            ThisProcess.holder(environment),
            around.clock(),
            around.time()));
  }

  private record OpenDatabaseLedger(DeletionLedger ledger) implements OpenLedger {}
}
