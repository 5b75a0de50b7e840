package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Openings;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.contracts.quota.QuotaSharesContract;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresQuotaSharesContractTest extends QuotaSharesContract {
  private static final AtomicLong APPS = new AtomicLong();
  private static final AtomicLong IDS = new AtomicLong();
  private static Database database;

  @BeforeAll
  static void open() {
    database = Openings.open(Postgres.database());
  }

  @AfterAll
  static void close() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  protected App app(FakeClock clock) {
    QuotaRows rows = new QuotaRows(database, APPS.incrementAndGet(), server -> clock.now());
    return new DatabaseApp(
        new PostgresQuotaShares(
            rows,
            () -> IDS.addAndGet(2),
            new LeaseClock(clock, () -> Instant.EPOCH),
            notice -> {}));
  }

  private record DatabaseApp(PostgresQuotaShares shares) implements App {
    @Override
    public QuotaShares.Share join(int callsPerSecond, QuotaShares.Holder holder) {
      return shares.joinOnly(callsPerSecond, holder);
    }

    @Override
    public void refresh(QuotaShares.Share share) {
      try {
        ((PostgresShare) share).exchange();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Its lease being over is the same to others. */
    @Override
    public void kill(QuotaShares.Share share) {
      ((PostgresShare) share).leave();
    }
  }
}
