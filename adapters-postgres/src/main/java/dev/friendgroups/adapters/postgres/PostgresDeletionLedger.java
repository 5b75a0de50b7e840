package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Database;
import dev.friendgroups.adapters.postgres.connection.Transactions;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.JobHolder;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ledger in a database that a team shares, each job taken by whoever runs it for a lease. */
final class PostgresDeletionLedger implements DeletionLedger {
  private final Database database;
  private final JobRows rows;
  private final Lease lease;
  private final JobHolder self;
  private final LeaseClock clock;
  private final InstantSource time;

  /**
   * @param database closed with the ledger
   * @param self who takes jobs
   * @param clock measures leases
   * @param time dates the jobs
   */
  PostgresDeletionLedger(
      Database database, Lease lease, JobHolder self, LeaseClock clock, InstantSource time) {
    this.database = database;
    this.rows = new JobRows(database.schema());
    this.lease = lease;
    this.self = self;
    this.clock = clock;
    this.time = time;
  }

  private <T> T inTransaction(Database.TimeLimits limits, Database.Work<T> work) {
    try {
      return database.inTransaction(limits, work);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public Draft draft() {
    return new PostgresDraft(database, time);
  }

  @Override
  public List<Job> jobs() {
    return inTransaction(Database.TimeLimits.QUICK, rows::newestFirst);
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return inTransaction(Database.TimeLimits.QUICK, connection -> rows.find(connection, number));
  }

  @Override
  public Run run(JobNumber number) {
    return new PostgresRun(take(number, false));
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    return new PostgresRestore(take(number, true), only, time);
  }

  private record Taken(Job job, Holding.Begun begun) {}

  private HeldJob take(JobNumber number, boolean restores) {
    LeaseClock.Moment asked = clock.now();
    Taken taken =
        inTransaction(
            Database.TimeLimits.QUICK,
            connection -> {
              Job job = locked(connection, number);
              String schema = database.schema();
              return new Taken(job, Holding.take(connection, schema, job, restores, self, lease));
            });
    return new HeldJob(database, taken.job(), taken.begun(), lease, clock, asked);
  }

  private Job locked(Connection connection, JobNumber number) throws SQLException {
    Optional<Job> free = rows.lock(connection, number);
    if (free.isPresent()) {
      return free.get();
    }
    requireKnown(rows.find(connection, number), number);
    Optional<JobHolder> holder = rows.holder(connection, number);
    throw holder
        .map(known -> new JobBusyException(number, known))
        .orElseGet(() -> new JobBusyException(number));
  }

  private Job requireKnown(Optional<Job> found, JobNumber number) {
    return found.orElseThrow(
        () ->
            new NoSuchElementException("there is no job " + number + " in " + database.inWords()));
  }

  @Override
  public Stream<Backup> backups(JobNumber number, Set<Account> only) {
    AccountPages pages = pages(number, PostgresRestore.toPutBack(only));
    return PostgresRestore.restorable(pages, only).map(AccountRow::state);
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    AccountPages pages = pages(number, AccountQuery.ATTENDED);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .flatMap(row -> row.state().outcome().stream());
  }

  /** Accounts of a job, whoever has it. */
  private AccountPages pages(JobNumber number, AccountQuery query) {
    Job job = requireKnown(job(number), number);
    Transactions once = new Transactions(database, () -> Duration.ZERO, clock.clock());
    return new AccountPages(once, number.value(), job.size().accounts(), query);
  }

  @Override
  public void forget(JobNumber number) {
    inTransaction(
        Database.TimeLimits.LONG,
        connection -> {
          rows.delete(connection, locked(connection, number).number());
          return true;
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
