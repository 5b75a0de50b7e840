package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Environment;
import dev.friendgroups.adapters.postgres.connection.OpenDatabase;
import dev.friendgroups.adapters.postgres.connection.ServerUrl;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.spi.LedgerAdapter;
import dev.friendgroups.application.spi.LedgerRequest;
import dev.friendgroups.application.spi.OpenLedger;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.chat.SdkAppId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A ledger in PostgreSQL, which everybody's processes share: {@code postgresql://host/database}.
 */
public final class PostgresLedgerAdapter implements LedgerAdapter {
  private static final String KEPT_ELSEWHERE =
      "The database may still have what was forgotten: in its archived write-ahead log, base"
          + " backups and replicas until they are discarded, and in its files until they are"
          + " vacuumed.";

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
            .parameter(ServerUrl.LEASE)
            .map(Lease::ofSeconds)
            .orElseGet(Lease::usual);
    Surroundings around = request.surroundings();
    Database database = OpenDatabase.at(request, environment);
    return new OpenDatabaseLedger(
        new PostgresDeletionLedger(
            database,
            lease,
            ThisProcess.holder(environment),
            new LeaseClock(around.clock(), around.time()),
            around.time()),
        database,
        around);
  }

  @Override
  public boolean sharesQuota() {
    return true;
  }

  private record OpenDatabaseLedger(DeletionLedger ledger, Database database, Surroundings around)
      implements OpenLedger {
    @Override
    public Optional<QuotaShares> quotaShares(SdkAppId app) {
      return Optional.of(
          new PostgresQuotaShares(
              new QuotaRows(database, app.value(), UnaryOperator.identity()),
              around.random()::nextLong,
              new LeaseClock(around.clock(), around.time()),
              around.notices()));
    }

    @Override
    public Optional<String> keptElsewhere() {
      return Optional.of(KEPT_ELSEWHERE);
    }
  }
}
