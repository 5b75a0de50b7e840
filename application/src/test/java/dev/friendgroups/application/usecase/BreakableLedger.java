package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ledger that can be made to fail while a job is run, and tells how many drafts are open. */
final class BreakableLedger implements DeletionLedger {
  private final DeletionLedger ledger;
  private Runnable beforeSave = () -> {};
  private Runnable beforeRecord = () -> {};
  private Runnable afterClosing = () -> {};
  private Runnable beforeJob = () -> {};
  private Runnable withRestoreTask = () -> {};
  private int openDrafts;

  BreakableLedger(DeletionLedger ledger) {
    this.ledger = ledger;
  }

  void beforeSave(Runnable event) {
    beforeSave = event;
  }

  void beforeRecord(Runnable event) {
    beforeRecord = event;
  }

  void beforeJob(Runnable event) {
    beforeJob = event;
  }

  void afterClosing(Runnable event) {
    afterClosing = event;
  }

  void withRestoreTask(Runnable event) {
    withRestoreTask = event;
  }

  /** Closing again does nothing, not even this. */
  private void closed() {
    Runnable event = afterClosing;
    afterClosing = () -> {};
    event.run();
  }

  int openDrafts() {
    return openDrafts;
  }

  @Override
  public Draft draft() {
    openDrafts++;
    Draft draft = ledger.draft();
    return new Draft() {
      @Override
      public void add(Account account, GroupName name) {
        draft.add(account, name);
      }

      @Override
      public PlanSize size() {
        return draft.size();
      }

      @Override
      public Stream<AccountPlan> accounts() {
        return draft.accounts();
      }

      @Override
      public JobNumber accept(String chat, boolean backup) {
        return draft.accept(chat, backup);
      }

      @Override
      public void close() {
        openDrafts--;
        draft.close();
      }
    };
  }

  @Override
  public Run run(JobNumber number) {
    Run run = ledger.run(number);
    return new Run() {
      @Override
      public Job job() {
        return run.job();
      }

      @Override
      public Duration held() {
        return run.held();
      }

      @Override
      public Iterator<DeletionTask> tasks() {
        return breakable(run.tasks());
      }

      @Override
      public void close() {
        run.close();
        closed();
      }
    };
  }

  private Iterator<DeletionTask> breakable(Iterator<DeletionTask> tasks) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return tasks.hasNext();
      }

      @Override
      public DeletionTask next() {
        return breakable(tasks.next());
      }
    };
  }

  private DeletionTask breakable(DeletionTask task) {
    return new DeletionTask() {
      @Override
      public AccountPlan plan() {
        return task.plan();
      }

      @Override
      public Set<GroupName> saved() {
        return task.saved();
      }

      @Override
      public void save(List<FriendGroup> groups) {
        beforeSave.run();
        task.save(groups);
      }

      @Override
      public void record(DeletionOutcome outcome) {
        beforeRecord.run();
        task.record(outcome);
      }
    };
  }

  @Override
  public List<Job> jobs() {
    return ledger.jobs();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    beforeJob.run();
    return ledger.job(number);
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    Restore restore = ledger.restore(number, only);
    return new Restore() {
      @Override
      public Job job() {
        return restore.job();
      }

      @Override
      public Duration held() {
        return restore.held();
      }

      @Override
      public Iterator<RestoreTask> tasks() {
        Iterator<RestoreTask> tasks = restore.tasks();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return tasks.hasNext();
          }

          @Override
          public RestoreTask next() {
            withRestoreTask.run();
            return tasks.next();
          }
        };
      }

      @Override
      public void finish() {
        restore.finish();
      }

      @Override
      public void close() {
        restore.close();
        closed();
      }
    };
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return ledger.outcomes(number);
  }

  @Override
  public void forget(JobNumber number) {
    ledger.forget(number);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
