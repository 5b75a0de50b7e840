package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.Job;
import java.time.Duration;
import java.util.Iterator;

/** A job being run. */
final class PostgresRun implements DeletionLedger.Run {
  private final HeldJob held;

  PostgresRun(HeldJob held) {
    this.held = held;
  }

  @Override
  public Job job() {
    return held.job();
  }

  @Override
  public Duration held() {
    return held.held();
  }

  @Override
  public Iterator<DeletionTask> tasks() {
    AccountPages pages = held.accounts(AccountQuery.UNDONE);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public DeletionTask next() {
        AccountRow row = pages.next();
        held.commits().requireHeld();
        return new PostgresDeletionTask(held.commits(), row);
      }
    };
  }

  @Override
  public void close() {
    held.close();
  }
}
