package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections of this process to the ledger's database: three at most, each used by one thread
 * at a time and for a whole transaction, so that a pooler may stand between. Nothing depends on
 * what an earlier transaction left in a session. Safe for use by many threads.
 */
final class Database implements AutoCloseable {
  /** How many connections there are at most. */
  static final int CONNECTIONS = 3;

  /** How long a transaction may take. */
  enum Patience {
    /** For what happens while a lease is running. */
    QUICK(Duration.ofSeconds(8), Duration.ofSeconds(5)),
    /** For what handles all accounts of a job at once. */
    LONG(Duration.ofHours(1), Duration.ofMinutes(1));

    private final Duration statement;
    private final Duration others;

    /**
     * @param statement for one statement
     * @param others how long others may keep it waiting, or it may keep others waiting by silence
     */
    Patience(Duration statement, Duration others) {
      this.statement = statement;
      this.others = others;
    }

    /** Where the network was cut, nobody says any more that the time is up. */
    private int silenceMillis() {
      return Math.toIntExact(statement.plusSeconds(2).toMillis());
    }
  }

  /** What is done within a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** What is changed within a transaction. */
  @FunctionalInterface
  interface Change {
    void in(Connection connection) throws SQLException;
  }

  private record Kept(Connection connection, Duration since) {}

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);

  /** What lies idle for longer may have been forgotten by something between. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** For one transaction; a commit that does not wait for the disk would be no promise. */
  private static final String BEGIN =
      """
      SELECT set_config('statement_timeout', ?, true),
             set_config('lock_timeout', ?, true),
             set_config('idle_in_transaction_session_timeout', ?, true),
             set_config('synchronous_commit',
                        CASE current_setting('synchronous_commit')
                          WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END,
                        true)
      """;

  private final Server server;
  private final MonotonicClock clock;
  private final Semaphore permits = new Semaphore(CONNECTIONS, true);
  private final Deque<Kept> kept = new ArrayDeque<>();
  private boolean closed;

  Database(Server server, MonotonicClock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** The schema of our tables, to be put before the name of each. */
  String schema() {
    return server.access().schema();
  }

  /** The ledger, as texts name it. */
  String inWords() {
    return server.access().inWords();
  }

  /** What went wrong, in words for whoever runs a job. */
  StorageException failure(SQLException e) {
    return server.failures().failure(e);
  }

  /**
   * Does all of it, durably, or nothing. Whether a commit took effect is in doubt when the state of
   * what is thrown begins with 08 or 57.
   *
   * @throws SQLException when the database fails
   * @throws StorageException when all connections are in use for too long
   */
  <T> T inTransaction(Patience patience, Work<T> work) throws SQLException {
    acquire();
    try {
      Connection connection = begun(patience);
      boolean done = false;
      try {
        T result = work.in(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (done || rolledBack(connection)) {
          keep(connection);
        } else {
          abandonIdle();
        }
      }
    } finally {
      permits.release();
    }
  }

  /** As {@link #inTransaction}, for what has no result. */
  void change(Patience patience, Change change) throws SQLException {
    inTransaction(
        patience,
        connection -> {
          change.in(connection);
          return true;
        });
  }

  private void acquire() {
    try {
      if (!permits.tryAcquire(WAIT_FOR_CONNECTION.toSeconds(), TimeUnit.SECONDS)) {
        throw new StorageException(
            "the ledger " + inWords() + ": all connections of this process are in use", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("the ledger " + inWords() + ": interrupted", e);
    }
  }

  /** What was kept may have been closed by the server meanwhile: then another one is opened. */
  private Connection begun(Patience patience) throws SQLException {
    Kept old = next();
    if (old != null) {
      try {
        begin(old.connection(), patience);
        return old.connection();
      } catch (SQLException stale) {
        Server.abandon(old.connection());
        abandonIdle();
      }
    }
    Connection fresh = server.connect();
    try {
      begin(fresh, patience);
      return fresh;
    } catch (SQLException e) {
      Server.abandon(fresh);
      throw e;
    }
  }

  private synchronized @Nullable Kept next() {
    Kept latest = kept.pollLast();
    while (latest != null && clock.now().minus(latest.since()).compareTo(KEPT) > 0) {
      Server.abandon(latest.connection());
      latest = kept.pollLast();
    }
    return latest;
  }

  private static void begin(Connection connection, Patience patience) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, patience.silenceMillis());
    String others = Long.toString(patience.others.toMillis());
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, Long.toString(patience.statement.toMillis()));
      statement.setString(2, others);
      statement.setString(3, others);
      statement.executeQuery().close();
    }
  }

  /** Whether it can be used again. */
  private static boolean rolledBack(Connection connection) {
    try {
      connection.rollback();
      return true;
    } catch (SQLException e) {
      Server.abandon(connection);
      return false;
    }
  }

  private synchronized void keep(Connection connection) {
    if (closed) {
      Server.abandon(connection);
    } else {
      kept.addLast(new Kept(connection, clock.now()));
    }
  }

  /**
   * What broke one connection broke the others, too, and each would take its time to find out while
   * a lease is running.
   */
  private void abandonIdle() {
    List<Kept> all;
    synchronized (this) {
      all = new ArrayList<>(kept);
      kept.clear();
    }
    all.forEach(one -> Server.abandon(one.connection()));
  }

  /** Closes what lies idle now, and what is in use as soon as it is not any more. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    abandonIdle();
  }
}
