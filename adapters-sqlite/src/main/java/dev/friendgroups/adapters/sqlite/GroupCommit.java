package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.LedgerException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes for many threads: what comes while one commit is under way shares the next one, so that
 * durability costs one flush for all of them. After a failure nothing is written any more.
 */
final class GroupCommit implements AutoCloseable {
  /** Something to write, with what may be told once it is durable; or that there is no more. */
  private record Entry(
      DatabaseFile.Change change, CompletableFuture<Boolean> durable, boolean last) {
    static final Entry LAST = new Entry(open -> {}, new CompletableFuture<>(), true);
  }

  private static final int WAITING = 4096;
  private static final int TOGETHER = 1024;
  private static final long LOOK_UP_MILLIS = 200;

  private final DatabaseFile file;
  private final Connection connection;
  private final DatabaseFile.Change afterEach;
  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::write, "ledger-writer");

  /** Why nothing is written any more; null as long as it is. */
  private volatile @Nullable RuntimeException end;

  /**
   * @param afterEach done at the end of each commit
   */
  GroupCommit(DatabaseFile file, Connection connection, DatabaseFile.Change afterEach) {
    this.file = file;
    this.connection = connection;
    this.afterEach = afterEach;
    writer.setDaemon(true);
    writer.start();
  }

  /** Returns once the change is durable. */
  void write(DatabaseFile.Change change) {
    Entry entry = enqueue(change);
    try {
      entry.durable.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Returns once the change is waiting to be written. */
  void writeLater(DatabaseFile.Change change) {
    enqueue(change);
  }

  private Entry enqueue(DatabaseFile.Change change) {
    Entry entry = new Entry(change, new CompletableFuture<>(), false);
    boolean interrupted = false;
    try {
      while (true) {
        throwEnd();
        try {
          if (waiting.offer(entry, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
            break;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      // The writer may have ended, and looked at what was waiting, just before.
      failWaiting();
      return entry;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void throwEnd() {
    RuntimeException why = end;
    if (why instanceof LedgerException) {
      throw new LedgerException(String.valueOf(why.getMessage()), why);
    }
    if (why != null) {
      throw new IllegalStateException(why.getMessage(), why);
    }
  }

  private void write() {
    List<Entry> batch = new ArrayList<>();
    boolean last = false;
    try {
      while (!last) {
        batch.add(waiting.take());
        waiting.drainTo(batch, TOGETHER - 1);
        last = batch.removeIf(Entry::last);
        commit(batch);
        batch.clear();
      }
      end(new IllegalStateException("the job was given back"), batch);
    } catch (InterruptedException e) {
      end(new LedgerException("the ledger's writer was interrupted", e), batch);
    } catch (LedgerException e) {
      end(e, batch);
    } catch (RuntimeException | Error e) {
      end(new LedgerException("writing the ledger failed: " + e, e), batch);
    }
  }

  private void commit(List<Entry> batch) {
    if (batch.isEmpty()) {
      return;
    }
    file.change(
        connection,
        open -> {
          for (Entry entry : batch) {
            entry.change.in(open);
          }
          afterEach.in(open);
        });
    batch.forEach(entry -> entry.durable.complete(true));
  }

  /** Nobody waits for what will not be written. */
  private void end(RuntimeException why, List<Entry> batch) {
    end = why;
    batch.forEach(entry -> entry.durable.completeExceptionally(why));
    failWaiting();
  }

  private void failWaiting() {
    RuntimeException why = end;
    if (why != null) {
      List<Entry> lost = new ArrayList<>();
      waiting.drainTo(lost);
      lost.forEach(entry -> entry.durable.completeExceptionally(why));
    }
  }

  /**
   * Writes what is waiting, and stops.
   *
   * @throws LedgerException when not all of it could be written
   */
  @Override
  public void close() {
    boolean interrupted = false;
    boolean told = false;
    while (writer.isAlive()) {
      try {
        told = told || waiting.offer(Entry.LAST, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
        writer.join(told ? 0 : 1);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    file.close(connection);
    if (end instanceof LedgerException) {
      throwEnd();
    }
  }
}
