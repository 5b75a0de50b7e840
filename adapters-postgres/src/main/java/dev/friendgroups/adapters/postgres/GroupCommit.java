package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.HoldLostException;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes for many threads: what comes within a moment shares one commit, which renews the lease;
 * when nothing comes, the lease is renewed alone. A commit that broke off is repeated for as long
 * as the lease lasts. After a failure nothing is written any more.
 */
final class GroupCommit implements AutoCloseable {
  private static final int WAITING = 4096;
  private static final int TOGETHER = 1024;

  /** With so many, more would make the commit hardly cheaper for each, and keep them waiting. */
  static final int ENOUGH = 32;

  private final LeasedWriter writer;
  private final Lease lease;
  private final MonotonicClock clock;
  private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>(WAITING);
  private final Thread thread = new Thread(this::write, "ledger-writer");

  private volatile @Nullable RuntimeException failure;
  private volatile boolean told;
  private boolean closing;

  GroupCommit(LeasedWriter writer, Lease lease, MonotonicClock clock) {
    this.writer = writer;
    this.lease = lease;
    this.clock = clock;
    thread.setDaemon(true);
    thread.start();
  }

  /** Something that waits to be written; the last one of all has nothing to write. */
  private final class Entry implements Saving {
    private final @Nullable Writing writing;
    private final CompletableFuture<@Nullable RuntimeException> written = new CompletableFuture<>();

    Entry(@Nullable Writing writing) {
      this.writing = writing;
    }

    @Override
    public boolean done() {
      return written.isDone();
    }

    @Override
    public void await() {
      RuntimeException failed = written.join();
      if (failed != null) {
        throw again(failed);
      }
    }
  }

  /** For how long others do not get the job; not negative. */
  Duration held() {
    return failure instanceof HoldLostException ? Duration.ZERO : writer.held();
  }

  /** Returns once it is durable. */
  void write(Writing writing) {
    writeLater(writing).await();
  }

  /** Returns once it is waiting to be written. */
  Saving writeLater(Writing writing) {
    return enqueue(writing);
  }

  /** Makes sure that an account may be begun: renews a lease that has run low. */
  void requireHeld() {
    if (held().compareTo(lease.enough()) < 0) {
      write(new Writing.Heartbeat());
    }
  }

  private synchronized Entry enqueue(Writing writing) {
    if (closing) {
      throw new IllegalStateException("the job was given back");
    }
    RuntimeException failed = failure;
    if (failed != null) {
      throw again(failed);
    }
    Entry entry = new Entry(writing);
    put(entry);
    return entry;
  }

  /** Waits for room, whoever wants to interrupt that. */
  private void put(Entry entry) {
    boolean interrupted = false;
    boolean waits = false;
    while (!waits) {
      try {
        waiting.put(entry);
        waits = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** With the trace of whoever is told, and what had happened as its cause. */
  private RuntimeException again(RuntimeException failed) {
    told = true;
    if (failed instanceof HoldLostException lost) {
      return new HoldLostException(lost);
    }
    if (failed instanceof StorageUnavailableException) {
      return new StorageUnavailableException(String.valueOf(failed.getMessage()), failed);
    }
    if (failed instanceof StorageSetupException) {
      return new StorageSetupException(String.valueOf(failed.getMessage()), failed);
    }
    return failed instanceof StorageException
        ? new StorageException(String.valueOf(failed.getMessage()), failed)
        : failed;
  }

  private void write() {
    boolean last = false;
    while (!last) {
      List<Entry> batch = collect();
      last = batch.stream().anyMatch(entry -> entry.writing == null);
      if (failure == null) {
        commit(batch, last);
      }
      batch.forEach(entry -> entry.written.complete(failure));
    }
  }

  /** What came together, soon enough or enough of it; nothing when a lease is to be renewed. */
  private List<Entry> collect() {
    List<Entry> batch = new ArrayList<>();
    try {
      Entry first = waiting.poll(lease.renewedAfter().toMillis(), TimeUnit.MILLISECONDS);
      if (first == null) {
        return batch;
      }
      batch.add(first);
      Duration end = clock.now().plus(lease.together());
      Entry next = first;
      while (next != null && next.writing != null && batch.size() < ENOUGH) {
        Duration left = end.minus(clock.now());
        next = waiting.poll(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        if (next != null) {
          batch.add(next);
        }
      }
      waiting.drainTo(batch, TOGETHER - batch.size());
    } catch (InterruptedException e) {
      // Nobody has a reason to: what is waiting is written all the same.
      return batch;
    }
    return batch;
  }

  private void commit(List<Entry> batch, boolean last) {
    List<Writing> writings = new ArrayList<>();
    for (Entry entry : batch) {
      if (entry.writing != null) {
        writings.add(entry.writing);
      }
    }
    try {
      writer.write(writings, last);
    } catch (HoldLostException lost) {
      // Whoever only gives it back does not mind.
      failure = last && writings.isEmpty() ? null : lost;
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      // Whoever waits would wait for ever.
      failure = new StorageException("the ledger could not be written: " + e, e);
    }
  }

  /**
   * Writes what is waiting, gives the job back, and stops.
   *
   * @throws StorageException when not all of it could be written, unless that was told before
   */
  @Override
  public void close() {
    Entry last = new Entry(null);
    synchronized (this) {
      closing = true;
      put(last);
    }
    RuntimeException failed = last.written.join();
    if (failed != null && !told) {
      throw again(failed);
    }
  }
}
