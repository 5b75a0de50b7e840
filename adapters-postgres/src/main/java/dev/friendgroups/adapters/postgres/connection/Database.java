package dev.friendgroups.adapters.postgres.connection;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The connections of this process to the ledger's database: three at most, each used by one thread
 * at a time and for a whole transaction, so that a pooler may stand between. Nothing depends on
 * what an earlier transaction left in a session. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
  /** How many connections there are at most. */
  static final int CONNECTIONS = 3;

  /** How long a transaction may take, and may keep others waiting. */
  public enum TimeLimits {
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
    TimeLimits(Duration statement, Duration others) {
      this.statement = statement;
      this.others = others;
    }

    /** Where the network was cut, nobody says any more that the time is up. */
    private int silenceMillis() {
      return Math.toIntExact(statement.plusSeconds(2).toMillis());
    }
  }

  /**
   * What is done within a transaction.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * {@return what comes of it}
     *
     * @param connection that the transaction has for itself; not to be kept
     * @throws SQLException when the database fails
     */
    T in(Connection connection) throws SQLException;
  }

  /** What is changed within a transaction. */
  @FunctionalInterface
  public interface Change {
    /**
     * Does it.
     *
     * @param connection that the transaction has for itself; not to be kept
     * @throws SQLException when the database fails
     */
    void in(Connection connection) throws SQLException;
  }

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);

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
  private final Semaphore permits = new Semaphore(CONNECTIONS, true);
  private final IdleConnections idle;

  Database(Server server, MonotonicClock clock) {
    this.server = server;
    this.idle = new IdleConnections(clock);
  }

  /** {@return the schema of our tables, to be put before the name of each} */
  public String schema() {
    return server.access().schema();
  }

  /** {@return the ledger, as texts name it} */
  public String inWords() {
    return server.access().inWords();
  }

  /**
   * {@return what went wrong, in words for whoever runs a job}
   *
   * @param e what the database said
   */
  public StorageException failure(SQLException e) {
    return server.failures().failure(e);
  }

  /**
   * Does all of it, durably, or nothing. Whether a commit took effect is in doubt when the state of
   * what is thrown begins with 08 or 57.
   *
   * @param limits of the transaction
   * @param work what is done
   * @param <T> what comes of it
   * @return what came of it
   * @throws SQLException when the database fails
   * @throws StorageException when all connections are in use for too long
   */
  public <T> T inTransaction(TimeLimits limits, Work<T> work) throws SQLException {
    acquire();
    try {
      Connection connection = begun(limits);
      boolean done = false;
      try {
        T result = work.in(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (done || rolledBack(connection)) {
          idle.keep(connection);
        } else {
          idle.abandon();
        }
      }
    } finally {
      permits.release();
    }
  }

  /**
   * As {@link #inTransaction}, for what has no result.
   *
   * @param limits of the transaction
   * @param change what is done
   * @throws SQLException when the database fails
   * @throws StorageException when all connections are in use for too long
   */
  public void change(TimeLimits limits, Change change) throws SQLException {
    inTransaction(
        limits,
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
  private Connection begun(TimeLimits limits) throws SQLException {
    Connection old = idle.next();
    if (old != null) {
      try {
        begin(old, limits);
        return old;
      } catch (SQLException stale) {
        Server.abandon(old);
        idle.abandon();
      }
    }
    Connection fresh = server.connect();
    try {
      begin(fresh, limits);
      return fresh;
    } catch (SQLException e) {
      Server.abandon(fresh);
      throw e;
    }
  }

  private static void begin(Connection connection, TimeLimits limits) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, limits.silenceMillis());
    String others = Long.toString(limits.others.toMillis());
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, Long.toString(limits.statement.toMillis()));
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

  /** Closes what lies idle now, and what is in use as soon as it is not any more. */
  @Override
  public void close() {
    idle.close();
  }
}
