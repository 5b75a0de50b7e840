package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.DeleteGroups;
import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.application.port.in.QuotaUse;
import dev.friendgroups.application.port.in.ResumeJob;
import dev.friendgroups.application.port.in.RunObserver;
import dev.friendgroups.application.port.in.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.DeletionTask;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plans deletions in the ledger, runs them as jobs, and goes on with jobs that did not end. */
public final class DeletionJobs implements DeleteGroups, ResumeJob {
  private final RetryingGateway gateway;
  private final DeletionLedger ledger;
  private final MonotonicClock clock;
  private final JobSettings settings;

  public DeletionJobs(
      RetryingGateway gateway, DeletionLedger ledger, MonotonicClock clock, JobSettings settings) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public Proposal propose(Requests requests) {
    DeletionLedger.Draft draft = ledger.draft();
    try {
      requests.forEach(draft::add);
      return new DraftedProposal(draft, draft.size());
    } catch (RuntimeException e) {
      draft.close();
      throw e;
    }
  }

  @Override
  public JobReport resume(JobNumber number, RunObserver<DeletionOutcome> observer, Stop stop) {
    try (DeletionLedger.Run run = ledger.run(number)) {
      SameChat.require(run.job(), settings.chat());
      observer.resumed(run.job());
      return report(run, true, observer, stop);
    }
  }

  private JobReport report(
      DeletionLedger.Run run, boolean resumed, RunObserver<DeletionOutcome> observer, Stop stop) {
    Job job = run.job();
    WorkerPool<DeletionOutcome> workers = workers(observer, stop);
    Ending ending =
        gateway.during(
            job.size().deletions(),
            () ->
                workers.run(
                    run.tasks(),
                    workers(job.size()),
                    task -> attend(task, job.backup(), resumed, stop)));
    Ending ended = closed(run, ending);
    JobTotals totals = ledger.job(job.number()).map(Job::totals).orElse(job.totals());
    return new JobReport(
        Optional.of(job.number()), job.size(), totals, workers.remedies(), ended, gateway.quota());
  }

  private WorkerPool<DeletionOutcome> workers(RunObserver<DeletionOutcome> observer, Stop stop) {
    return new WorkerPool<>(clock, stop, new PacedRun<>(gateway, observer));
  }

  /** What could not be written at the very end is done again when the job is resumed. */
  private static Ending closed(DeletionLedger.Run run, Ending ending) {
    try {
      run.close();
      return ending;
    } catch (StorageException e) {
      return WorkerPool.paused(e);
    }
  }

  private DeletionOutcome attend(DeletionTask task, boolean backup, boolean resumed, Stop stop) {
    DeletionOutcome outcome =
        backup
            ? deletion(task.plan(), task::save, stop).deleteSaved(task.saved())
            : deletion(task.plan(), groups -> {}, stop).deleteUnread(resumed);
    task.record(outcome);
    return outcome;
  }

  private AccountDeletion deletion(AccountPlan plan, Consumer<List<FriendGroup>> save, Stop stop) {
    Operation operation = Operation.within(settings.limits().timeout(), clock, stop::requested);
    return new AccountDeletion(gateway, plan, operation, save);
  }

  private long workers(PlanSize size) {
    return Math.min(settings.workers(), size.accounts());
  }

  private final class DraftedProposal implements Proposal {
    private final DeletionLedger.Draft draft;
    private final PlanSize size;

    DraftedProposal(DeletionLedger.Draft draft, PlanSize size) {
      this.draft = draft;
      this.size = size;
    }

    @Override
    public PlanSize size() {
      return size;
    }

    @Override
    public Stream<AccountPlan> accounts() {
      return draft.accounts();
    }

    @Override
    public JobReport preview(RunObserver<DeletionOutcome> observer, Stop stop) {
      Tally tally = new Tally(observer);
      WorkerPool<DeletionOutcome> workers = workers(tally, stop);
      try (Stream<AccountPlan> accounts = draft.accounts()) {
        Iterator<AccountPlan> plans = accounts.iterator();
        Ending ending =
            gateway.during(
                size.deletions(),
                () ->
                    workers.run(
                        plans,
                        workers(size),
                        plan -> deletion(plan, groups -> {}, stop).preview()));
        return new JobReport(
            Optional.empty(), size, tally.totals, workers.remedies(), ending, gateway.quota());
      }
    }

    @Override
    public JobReport run(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop) {
      JobNumber number = draft.accept(settings.chat(), backup);
      try (DeletionLedger.Run run = ledger.run(number)) {
        observer.started(number);
        return report(run, false, observer, stop);
      }
    }

    @Override
    public void close() {
      draft.close();
    }
  }

  /** Adds up what nobody records. */
  private static final class Tally implements RunObserver<DeletionOutcome> {
    private final RunObserver<DeletionOutcome> observer;
    private JobTotals totals = JobTotals.NONE;

    Tally(RunObserver<DeletionOutcome> observer) {
      this.observer = observer;
    }

    @Override
    public void concluded(DeletionOutcome outcome) {
      totals = totals.plus(outcome);
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
  }
}
