package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes for many threads: what comes while one commit is under way, or in the moment after it,
 * shares the next one, so that durability costs one flush for all of them. After a failure nothing
 * is written any more.
 */
final class GroupCommit implements AutoCloseable {
  private static final int WAITING = 4096;
  private static final int TOGETHER = 1024;

  /**
   * Where several share a commit, the next one begins no sooner: each costs much more than one
   * change more in it.
   */
  static final Duration APART = Duration.ofMillis(4);

  private final LedgerFile file;
  private final Connection connection;
  private final DatabaseFile.Change afterEach;
  private final Semaphore room = new Semaphore(WAITING);
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, waiting, GroupCommit::thread, this::refuseWhenClosed);

  /** What is being written, by the writer only. */
  private final List<Runnable> batch = new ArrayList<>(TOGETHER);

  private final MonotonicClock clock;

  /** When the next commit may begin, for the writer only. */
  private Duration next;

  /** Why nothing is written any more; null as long as it is. */
  private volatile @Nullable Throwable failure;

  private volatile boolean bugThrown;

  /**
   * @param afterEach done at the end of each commit
   * @param clock for the writer to wait by
   */
  GroupCommit(
      LedgerFile file, Connection connection, DatabaseFile.Change afterEach, MonotonicClock clock) {
    this.clock = clock;
    next = clock.now();
    this.file = file;
    this.connection = connection;
    this.afterEach = afterEach;
  }

  private static Thread thread(Runnable writing) {
    Thread thread = new Thread(writing, "ledger-writer");
    thread.setDaemon(true);
    return thread;
  }

  private void refuseWhenClosed(Runnable entry, ThreadPoolExecutor closed) {
    room.release();
    throw new IllegalStateException("the job was given back");
  }

  /** A change that waits to be written; the first one takes those behind it along. */
  private final class Entry implements Runnable, Saving {
    private final DatabaseFile.Change change;
    private final CompletableFuture<Boolean> written = new CompletableFuture<>();

    Entry(DatabaseFile.Change change) {
      this.change = change;
    }

    @Override
    public void run() {
      awaitTurn();
      Duration begun = clock.now();
      batch.add(this);
      waiting.drainTo(batch, TOGETHER - 1);
      next = batch.size() > 1 ? begun.plus(APART) : begun;
      room.release(batch.size());
      commitBatch();
      batch.clear();
    }

    @Override
    public boolean done() {
      return written.isDone();
    }

    @Override
    public void await() {
      if (!written.join()) {
        throwFailure();
      }
    }
  }

  private void awaitTurn() {
    try {
      clock.sleep(next.minus(clock.now()));
    } catch (InterruptedException e) {
      // What is to be written is written all the same.
      Thread.currentThread().interrupt();
    }
  }

  /** Returns once the change is durable. */
  void write(DatabaseFile.Change change) {
    writeLater(change).await();
  }

  /** Returns once the change is waiting to be written. */
  Saving writeLater(DatabaseFile.Change change) {
    Entry entry = new Entry(change);
    room.acquireUninterruptibly();
    if (failure != null) {
      room.release();
      throwFailure();
    }
    writer.execute(entry);
    return entry;
  }

  private void commitBatch() {
    if (failure == null) {
      try {
        file.change(connection, this::writeBatch);
      } catch (RuntimeException | Error e) {
        failure = e;
      }
    }
    boolean written = failure == null;
    batch.forEach(entry -> ((Entry) entry).written.complete(written));
  }

  private void writeBatch(Connection open) throws SQLException {
    for (Runnable entry : batch) {
      ((Entry) entry).change.in(open);
    }
    afterEach.in(open);
  }

  private void throwFailure() {
    Throwable why = failure;
    if (why instanceof StorageException) {
      throw new StorageException(String.valueOf(why.getMessage()), why);
    }
    if (why instanceof Error bug) {
      bugThrown = true;
      throw bug;
    }
    if (why instanceof RuntimeException bug) {
      bugThrown = true;
      throw bug;
    }
  }

  /**
   * Writes what is waiting, looks whether all of it can be found, and stops. Throws the bug in a
   * change that no call has thrown yet.
   *
   * @throws StorageException when not all of it could be written, or was taken away
   */
  @Override
  public void close() {
    writer.shutdown();
    awaitWriter();
    if (failure == null) {
      try {
        file.checkPresent();
      } catch (StorageException e) {
        failure = e;
      }
    }
    file.close(connection);
    // A bug that was thrown may be why this is closed, and cannot be thrown on top of itself.
    if (!bugThrown) {
      throwFailure();
    }
  }

  private void awaitWriter() {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = writer.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
