package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Openings;
import dev.friendgroups.adapters.postgres.server.Postgres;
import dev.friendgroups.adapters.postgres.server.TestDatabase;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.JobNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Ledgers of one test, in a schema of its own. */
final class TestLedgers {
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  final TestDatabase database;
  final String schema = "ledger_" + SCHEMAS.incrementAndGet();
  final ShiftedClock clock = new ShiftedClock();

  /** In the database of all tests. */
  TestLedgers() {
    this(Shared.DATABASE);
  }

  TestLedgers(TestDatabase database) {
    this.database = database;
  }

  /** One database for all that need no other: making one takes longer than most tests. */
  private static final class Shared {
    static final TestDatabase DATABASE = Postgres.database();
  }

  /** The time of this machine, and what a test adds. */
  static final class ShiftedClock implements MonotonicClock {
    private Duration added = Duration.ZERO;
    private Duration asleep = Duration.ZERO;
    private Runnable whenWaiting = () -> {};

    @Override
    public synchronized Duration now() {
      return MonotonicClock.system().now().plus(added);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      whenWaiting.run();
      MonotonicClock.system().sleep(duration);
    }

    synchronized Instant timeOfDay() {
      return InstantSource.system().instant().plus(added).plus(asleep);
    }

    /** The machine sleeps, and its clock with it. */
    synchronized void standStill(Duration duration) {
      asleep = asleep.plus(duration);
    }

    /** Does something each time when somebody begins to wait. */
    void whenWaiting(Runnable action) {
      whenWaiting = action;
    }

    synchronized void advance(Duration duration) {
      added = added.plus(duration);
    }
  }

  DeletionLedger open(InstantSource time) {
    return open(time, new Lease(LEASE, Duration.ofMillis(1)));
  }

  DeletionLedger open(InstantSource time, Lease lease) {
    return open(Openings.open(database, "?schema=" + schema, true), time, lease);
  }

  DeletionLedger open(Database opened, InstantSource time, Lease lease) {
    JobHolder self =
        new JobHolder("tester", "here", ProcessHandle.current().pid(), Optional.empty());
    return new PostgresDeletionLedger(
        opened, lease, self, new LeaseClock(clock, clock::timeOfDay), time);
  }

  /** As if whoever has the job had been stopped for as long as its lease lasts. */
  void expire(JobNumber job) {
    change(
        "UPDATE job SET held_until = clock_timestamp() - interval '1 ms' WHERE number = ?",
        job.value());
    clock.advance(LEASE);
  }

  /** As if all processes had been killed, and their leases were over. */
  void freeAll() {
    change("UPDATE job SET held_until = NULL WHERE number <> ?", 0);
  }

  private void change(String update, long parameter) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setLong(1, parameter);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of the owner that finds our tables. */
  Connection connect() throws SQLException {
    Connection connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema);
    }
    return connection;
  }

  /** The first column of what a query finds. */
  List<String> ask(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (found.next()) {
        values.add(found.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a text is in any row of any table. */
  boolean stores(String text) {
    List<String> tables =
        ask("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema");
    return tables.stream()
        .anyMatch(
            table ->
                !ask("SELECT 1 FROM %s AS one WHERE one::text LIKE '%%%s%%'".formatted(table, text))
                    .isEmpty());
  }
}
