package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.PostgresServer;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a lease adds to the contract; each process has a connection, and a clock, of its own. */
class PostgresQuotaSharesTest {
  private static final long APP = 1_400_000_000;
  private static final Duration TICK = Duration.ofMillis(250);

  private final FakeClock clock = new FakeClock();
  private final AtomicLong ids = new AtomicLong();
  private final List<String> notices = new ArrayList<>();

  private PostgresShare job(Database database) throws SQLException {
    PostgresShare share =
        new PostgresQuotaShares(
                new QuotaRows(database, APP, server -> clock.now()),
                () -> ids.addAndGet(2),
                clock,
                notices::add)
            .joinOnly(200, fraction -> true);
    share.need(Need.JOB);
    share.exchange();
    return share;
  }

  private void pass(Duration length, PostgresShare... refreshed) throws SQLException {
    for (Duration passed = Duration.ZERO;
        passed.compareTo(length) < 0;
        passed = passed.plus(TICK)) {
      clock.advance(TICK);
      for (PostgresShare share : refreshed) {
        share.exchange();
      }
    }
  }

  @Test
  void who_is_not_heard_of_stops_calling_a_second_before_others_get_the_share() throws Exception {
    try (Database database = Openings.open(Postgres.database())) {
      PostgresShare halted = job(database);
      PostgresShare other = job(database);
      pass(Duration.ofSeconds(5), halted, other);
      assertThat(halted.fraction()).isEqualTo(0.495);

      Duration stopped = Duration.ZERO;
      while (other.fraction() < 0.9) {
        pass(TICK, other);
        stopped = halted.fraction() > 0 ? Duration.ZERO : stopped.plus(TICK);
      }

      assertThat(stopped).isGreaterThan(Duration.ofMillis(1_050));
    }
  }

  @Test
  void who_was_halted_for_longer_takes_part_again() throws Exception {
    try (Database database = Openings.open(Postgres.database())) {
      PostgresShare halted = job(database);
      PostgresShare other = job(database);
      pass(Duration.ofSeconds(15), other);
      assertThat(other.fraction()).isEqualTo(0.99);

      halted.exchange();
      assertThat(halted.fraction() + other.fraction()).isLessThanOrEqualTo(1);
      pass(Duration.ofSeconds(5), halted, other);

      assertThat(List.of(halted.fraction(), other.fraction())).containsExactly(0.495, 0.495);
    }
  }

  @Test
  void what_could_not_be_written_is_not_used() throws Exception {
    TestDatabase test = Postgres.database();
    try (Database database = Openings.open(test);
        Connection owner = test.connect();
        Statement statement = owner.createStatement()) {
      PostgresShare share = job(database);
      PostgresShare other = job(database);
      pass(Duration.ofSeconds(5), share, other);
      other.close();
      statement.execute(
          "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
              + " $$ BEGIN RAISE EXCEPTION 'refused'; END $$");
      statement.execute(
          "CREATE CONSTRAINT TRIGGER refusing AFTER UPDATE ON friend_groups.quota_share"
              + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()");

      int refused = 0;
      for (int times = 0; times < 12; times++) {
        clock.advance(TICK);
        try {
          share.exchange();
        } catch (SQLException e) {
          refused++;
        }
        assertThat(share.fraction()).isLessThanOrEqualTo(0.495);
      }
      assertThat(refused).isPositive();
    }
  }

  @Test
  void without_the_server_nobody_calls_until_it_is_back() throws Exception {
    try (PostgresServer server = Postgres.server()) {
      TestDatabase test = server.database();
      try (Database database = Openings.open(test)) {
        PostgresShare share = job(database);
        server.stopAtOnce();

        clock.advance(Duration.ofSeconds(5));
        assertThat(share.fraction()).isEqualTo(0.99);
        clock.advance(Duration.ofSeconds(2));
        assertThat(share.fraction()).isZero();

        server.start();
        share.exchange();
        assertThat(share.fraction()).isEqualTo(0.99);
      }
    }
  }

  @Test
  void that_the_server_is_away_is_told_once_and_without_anything_secret() throws Exception {
    try (PostgresServer server = Postgres.server();
        Database database = Openings.open(server.database())) {
      server.stopAtOnce();
      PostgresQuotaShares shares =
          new PostgresQuotaShares(
              new QuotaRows(database, APP, any -> clock.now()), () -> 2, clock, notices::add);

      assertThat(shares.joinOnly(200, fraction -> true).fraction()).isZero();
      shares.joinOnly(200, fraction -> true).close();

      assertThat(notices)
          .singleElement()
          .asString()
          .startsWith("the quota is not shared: the ledger postgresql://127.0.0.1:")
          .contains("cannot be reached, or broke off; try again when the database is back");
    }
  }
}
