package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreGroups;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Puts back what a job deleted, from the backups in the ledger. */
public final class JobRestoring implements RestoreGroups {
  private final RetryingGateway gateway;
  private final DeletionLedger ledger;
  private final MonotonicClock clock;
  private final JobSettings settings;

  /**
   * Restores jobs of one ledger, to one Chat.
   *
   * @param gateway what Chat is called through; stays open
   * @param ledger where the backups are; stays open
   * @param clock measures deadlines, and waits
   * @param settings which Chat it is, and how jobs are run
   */
  public JobRestoring(
      RetryingGateway gateway, DeletionLedger ledger, MonotonicClock clock, JobSettings settings) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public RestoreReport restore(
      JobNumber number, RestoreSelection only, RunObserver<RestoreOutcome> observer, Stop stop) {
    try (DeletionLedger.Restore restore = ledger.restore(number, only.accounts())) {
      requireRestorable(restore.job());
      observer.resumed(restore.job());
      Tally tally = new Tally(observer);
      WorkerPool<RestoreOutcome> workers =
          new WorkerPool<>(
              clock, gateway.acceptance(), stop, new PacedRun<>(gateway, tally), restore::held);
      Work work = Work.of(restore, only, stop);
      if (!stop.requested()) {
        observer.expected(work.accounts);
      }
      Ending ran =
          gateway.during(
              work.calls,
              () ->
                  workers.run(
                      SelectedBackup.<RestoreTask>of(restore.tasks(), only),
                      Math.min(settings.workers(), work.accounts),
                      task -> {
                        observer.begun(task.account());
                        return attend(task, restore, workers);
                      },
                      (task, outcome) -> task.whole().record(outcome)));
      Ending ending = closed(restore, ran);
      workers.closed(ending);
      return tally.report(number, workers.remedies(), ending, gateway.quota());
    }
  }

  @Override
  public Stream<RestoreOutcome> preview(JobNumber number, RestoreSelection only) {
    requireRestorable(
        ledger
            .job(number)
            .orElseThrow(() -> new NoSuchElementException("there is no job " + number)));
    Stream<DeletionLedger.Backup> backups = ledger.backups(number, only.accounts());
    try {
      return stream(SelectedBackup.of(backups.iterator(), only))
          .map(JobRestoring::wouldBe)
          .onClose(backups::close);
    } catch (RuntimeException e) {
      backups.close();
      throw e;
    }
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
  }

  private static RestoreOutcome wouldBe(SelectedBackup<?> backup) {
    try {
      return new RestoreOutcome(
          backup.account(),
          List.copyOf(backup.groups().names()),
          List.of(),
          List.of(),
          Optional.empty(),
          0);
    } catch (StorageException e) {
      return DamagedBackup.of(backup, e);
    }
  }

  private void requireRestorable(Job job) {
    SameChat.require(job, settings.chat());
    if (!job.backup()) {
      throw new IllegalStateException(
          "job " + job.number() + " ran without a backup; nothing of it can be restored");
    }
  }

  /**
   * How much there is to be put back; a part of it once it is to stop.
   *
   * @param calls to one API at the most: groups with the same members come back together
   */
  private record Work(long accounts, long calls) {
    static Work of(DeletionLedger.Restore restore, RestoreSelection only, Stop stop) {
      long accounts = 0;
      long groups = 0;
      try {
        Iterator<SelectedBackup<RestoreTask>> tasks = SelectedBackup.of(restore.tasks(), only);
        while (!stop.requested() && tasks.hasNext()) {
          groups += tasks.next().names().size();
          accounts++;
        }
        return new Work(accounts, groups);
      } catch (StorageException e) {
        // What cannot be read is met again on the way, after what can be put back.
        PlanSize size = restore.job().size();
        return new Work(size.accounts(), size.groups());
      }
    }
  }

  /** What could not be written at the very end is done again by the next restore. */
  private static Ending closed(DeletionLedger.Restore restore, Ending ending) {
    try {
      if (ending instanceof Ending.Completed) {
        restore.finish();
      }
      restore.close();
      return ending;
    } catch (StorageException e) {
      return WorkerPool.unrecorded(e);
    }
  }

  private RestoreOutcome attend(
      SelectedBackup<RestoreTask> task, DeletionLedger.Restore restore, WorkerPool<?> workers) {
    FriendGroups groups;
    try {
      groups = task.groups();
    } catch (StorageException e) {
      return DamagedBackup.of(task, e);
    }
    Operation operation =
        Operation.within(settings.limits().timeout(), restore::held, clock, workers::over);
    return new AccountRestore(gateway, operation, groups.account()).restore(groups);
  }

  /** Adds up what became of the accounts. */
  private static final class Tally implements RunObserver<RestoreOutcome> {
    private final RunObserver<RestoreOutcome> observer;
    private long accounts;
    private long groups;
    private long rejected;
    private long missing;

    Tally(RunObserver<RestoreOutcome> observer) {
      this.observer = observer;
    }

    @Override
    public void untouched(Account account) {
      observer.untouched(account);
    }

    @Override
    public void concluded(RestoreOutcome outcome) {
      accounts++;
      groups += outcome.restored().size();
      rejected += outcome.rejected().size();
      missing += outcome.missing().size();
      observer.concluded(outcome);
    }

    @Override
    public void paced(QuotaUse quota) {
      observer.paced(quota);
    }

    @Override
    public void slowedDown(Problem problem, Duration pause) {
      observer.slowedDown(problem, pause);
    }

    RestoreReport report(JobNumber job, Set<Remedy> remedies, Ending ending, QuotaUse quota) {
      return new RestoreReport(job, accounts, groups, rejected, missing, remedies, ending, quota);
    }
  }
}
