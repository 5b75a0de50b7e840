package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.Surroundings;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The ledger in one SQLite file, which other programs can open: tables {@code job}, {@code account}
 * and {@code backup}.
 */
public final class SqliteDeletionLedger implements DeletionLedger {
  private final LedgerFile file;
  private final Connection connection;
  private final JobLocks locks;
  private final InstantSource clock;
  private final MonotonicClock waiting;

  private SqliteDeletionLedger(LedgerFile file, Surroundings around) {
    this.file = file;
    this.clock = around.time();
    this.waiting = around.clock();
    connection = file.open();
    try {
      locks = new JobLocks(file.path(), file.identity());
      sweep();
    } catch (RuntimeException e) {
      file.close(connection);
      throw e;
    }
  }

  /**
   * Opens a ledger, or begins one; to be closed after use.
   *
   * @param path of the file, in a folder that is there
   * @param clock dates the jobs
   * @return the ledger, for which this process holds nothing but the open file
   * @throws StorageException when the file is no ledger, is from a newer version, or cannot be read
   *     or written
   */
  public static SqliteDeletionLedger open(Path path, InstantSource clock) {
    Surroundings usual = Surroundings.system(notice -> {});
    return open(path, new Surroundings(usual.clock(), clock, usual.random(), usual.notices()));
  }

  /**
   * Opens a ledger, or begins one; to be closed after use.
   *
   * @param path of the file, in a folder that is there
   * @param around dates the jobs, and waits between commits
   * @return the ledger, for which this process holds nothing but the open file
   * @throws StorageException when the file is no ledger, is from a newer version, or cannot be read
   *     or written
   */
  public static SqliteDeletionLedger open(Path path, Surroundings around) {
    return new SqliteDeletionLedger(LedgerFile.at(database(path)), around);
  }

  /**
   * Looks whether there is a ledger, without making one.
   *
   * @param path of the file that should be there
   * @throws NoLedgerException when there is none
   */
  public static void requirePresent(Path path) {
    // Where it cannot be looked into the folder, opening it tells.
    if (Files.notExists(path)) {
      throw new NoLedgerException("no ledger at " + path);
    }
  }

  /**
   * Makes a copy of a ledger as it is now, whoever uses it meanwhile; for its owner only.
   *
   * @param path of the ledger, which stays as it is
   * @param copy where there is nothing yet
   * @throws StorageException when there is something, the ledger cannot be read, or the copy cannot
   *     be written
   */
  public static void copy(Path path, Path copy) {
    requirePresent(path);
    LedgerFile file = LedgerFile.at(database(path));
    Connection connection = file.open();
    try {
      new LedgerCopy(file, copy).write(connection);
    } finally {
      file.close(connection);
    }
  }

  static DatabaseFile database(Path path) {
    return new DatabaseFile(
        path,
        "ledger",
        LedgerSchema.APPLICATION_ID,
        LedgerSchema.MIGRATIONS,
        DatabaseFile.Durability.POWER_CUT);
  }

  /** Deletes what is left of jobs whose making was cut off. */
  private void sweep() {
    for (long job : leftovers()) {
      Optional<FileLock> lock = locks.tryLock(job);
      if (lock.isPresent()) {
        try {
          file.change(connection, open -> JobRows.deleteLeftover(open, job));
        } finally {
          JobLocks.unlock(lock.get());
        }
      }
    }
  }

  private List<Long> leftovers() {
    try {
      return JobRows.leftovers(connection);
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  @Override
  public Draft draft() {
    return new SqliteDraft(file, locks, clock);
  }

  @Override
  public synchronized List<Job> jobs() {
    try {
      return JobRows.newestFirst(connection);
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  @Override
  public synchronized Optional<Job> job(JobNumber number) {
    try {
      return JobRows.find(connection, number);
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  @Override
  public Run run(JobNumber number) {
    return locked(number, lock -> new SqliteRun(file, lock, existing(number), waiting));
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    return locked(
        number, lock -> new SqliteRestore(file, lock, existing(number), only, clock, waiting));
  }

  /**
   * @throws JobBusyException when somebody else has the job
   */
  private <T> T locked(JobNumber number, Function<FileLock, T> work) {
    existing(number);
    FileLock lock = locks.lock(number);
    try {
      return work.apply(lock);
    } catch (RuntimeException e) {
      JobLocks.unlock(lock);
      throw e;
    }
  }

  private Job existing(JobNumber number) {
    return job(number)
        .orElseThrow(
            () -> new NoSuchElementException("there is no job " + number + " in " + file.path()));
  }

  @Override
  public Stream<Backup> backups(JobNumber number, Set<Account> only) {
    existing(number);
    Connection reading = file.open();
    AccountPages pages =
        new AccountPages(file, reading, number.value(), SqliteRestore.toPutBack(only));
    return SqliteRestore.restorable(pages, only)
        .<Backup>map(AccountRow::state)
        .onClose(() -> file.close(reading));
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    existing(number);
    Connection reading = file.open();
    AccountPages pages =
        new AccountPages(file, reading, number.value(), "account.calls IS NOT NULL");
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .flatMap(row -> row.state().outcome().stream())
        .onClose(() -> file.close(reading));
  }

  @Override
  public void forget(JobNumber number) {
    FileLock lock = locked(number, Function.identity());
    try {
      synchronized (this) {
        file.change(connection, open -> JobRows.delete(open, number.value()));
        // What was overwritten in the file must not live on in the write-ahead log.
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
          throw file.failure(e);
        }
      }
    } finally {
      JobLocks.unlock(lock);
    }
  }

  @Override
  public synchronized void close() {
    file.close(connection);
  }
}
