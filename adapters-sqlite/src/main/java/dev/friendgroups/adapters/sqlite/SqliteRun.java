package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.Job;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.Iterator;

/** A job being run. */
final class SqliteRun implements DeletionLedger.Run {
  private final HeldJob held;
  private final JobWriter writer;

  /**
   * @param clock waits between commits
   */
  SqliteRun(LedgerFile file, FileLock lock, Job job, MonotonicClock clock) {
    writer = new JobWriter(job.number());
    held = new HeldJob(file, lock, job, writer::writeTotals, clock);
  }

  @Override
  public Job job() {
    return held.job();
  }

  /** Its lock lasts for as long as this process. */
  @Override
  public Duration held() {
    return held.held();
  }

  @Override
  public Iterator<DeletionTask> tasks() {
    AccountPages pages = held.accounts("conclusive = 0");
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public DeletionTask next() {
        return new SqliteDeletionTask(held.commits(), writer, pages.next());
      }
    };
  }

  @Override
  public void close() {
    held.close();
  }
}
