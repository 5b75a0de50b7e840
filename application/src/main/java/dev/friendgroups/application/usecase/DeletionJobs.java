package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.Hold;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans deletions in the ledger, runs them as jobs, and goes on with jobs that did not end. */
public final class DeletionJobs implements DeleteGroups, ResumeJob {
  private final RetryingGateway gateway;
  private final DeletionLedger ledger;
  private final MonotonicClock clock;
  private final JobSettings settings;

  /**
   * Jobs in one ledger, for one Chat.
   *
   * @param gateway what Chat is called through; stays open
   * @param ledger where the jobs are; stays open
   * @param clock measures deadlines, and waits
   * @param settings which Chat it is, and how jobs are run
   */
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
    DeletionTally tally = new DeletionTally(observer);
    WorkerPool<DeletionOutcome> workers = workers(tally, stop, run::held);
    Ending ending =
        gateway.during(
            job.size().deletions(),
            () ->
                workers.runAhead(
                    run.tasks(),
                    workers(job.size()),
                    task -> {
                      Account account = task.plan().account();
                      observer.begun(account);
                      Begun<DeletionOutcome> begun =
                          orUntouched(account, observer, () -> attend(task, run, resumed, workers));
                      return new Begun<>(
                          begun.ready(),
                          () -> orUntouched(account, observer, begun.end()),
                          begun.committed());
                    },
                    DeletionTask::record));
    Optional<JobTotals> recorded = Optional.empty();
    try {
      run.close();
      if (ending.recorded()) {
        recorded = ledger.job(job.number()).map(Job::totals);
      }
    } catch (StorageException e) {
      ending = WorkerPool.unrecorded(e);
    }
    workers.closed(ending);
    return new JobReport(
        Optional.of(job.number()),
        job.size(),
        recorded.orElse(tally.totals()),
        workers.remedies(),
        ending,
        gateway.quota());
  }

  private WorkerPool<DeletionOutcome> workers(
      RunObserver<DeletionOutcome> observer, Stop stop, Supplier<Duration> held) {
    return new WorkerPool<>(
        clock, gateway.acceptance(), stop, new PacedRun<>(gateway, observer), held);
  }

  /** What cannot be saved is not deleted. */
  private static <R> R orUntouched(
      Account account, RunObserver<DeletionOutcome> observer, Supplier<R> part) {
    try {
      return part.get();
    } catch (StorageException e) {
      observer.untouched(account);
      throw e;
    }
  }

  private Begun<DeletionOutcome> attend(
      DeletionTask task, DeletionLedger.Run run, boolean resumed, WorkerPool<?> workers) {
    Operation operation = operation(run::held, workers);
    if (!run.job().backup()) {
      DeletionOutcome unread =
          deletion(task.plan(), Optional.empty(), operation).deleteUnread(resumed);
      return new Begun<>(() -> true, () -> unread, operation::committed);
    }
    Set<GroupName> saved;
    try {
      saved = task.saved();
    } catch (StorageException e) {
      return Begun.ended(damaged(task.plan(), e));
    }
    return deletion(task.plan(), Optional.of(groups -> BackupSaving.begin(task, groups)), operation)
        .beginSaved(saved);
  }

  /** What was saved before and cannot be read any more is not made worse by deleting on. */
  private static DeletionOutcome damaged(AccountPlan plan, StorageException e) {
    Problem problem = DamagedBackup.of(e, false);
    return new DeletionOutcome(
        plan.account(), List.of(), List.of(), List.of(), plan.names(), Optional.of(problem), 0, 0);
  }

  private AccountDeletion deletion(
      AccountPlan plan, Optional<Function<List<FriendGroup>, Saving>> backup, Operation operation) {
    return new AccountDeletion(gateway, plan, operation, backup);
  }

  private Operation operation(Supplier<Duration> held, WorkerPool<?> workers) {
    return Operation.within(settings.limits().timeout(), held, clock, workers::over);
  }

  private long workers(PlanSize size) {
    return Math.min(settings.workers(), size.accounts());
  }

  private final class DraftedProposal implements Proposal {
    private final DeletionLedger.Draft draft;
    private final PlanSize size;
    private boolean accepted;
    private boolean closed;

    DraftedProposal(DeletionLedger.Draft draft, PlanSize size) {
      this.draft = draft;
      this.size = size;
    }

    @Override
    public PlanSize size() {
      return size;
    }

    private void requireOpen() {
      if (closed) {
        throw new IllegalStateException("the proposal was closed");
      }
    }

    @Override
    public Stream<AccountPlan> accounts() {
      requireOpen();
      return draft.accounts();
    }

    @Override
    public JobReport preview(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop) {
      requireOpen();
      Optional<Function<List<FriendGroup>, Saving>> nowhere =
          backup ? Optional.of(groups -> Saving.DONE) : Optional.empty();
      DeletionTally tally = new DeletionTally(observer);
      WorkerPool<DeletionOutcome> workers = workers(tally, stop, () -> Hold.FOR_EVER);
      try (Stream<AccountPlan> accounts = draft.accounts()) {
        Iterator<AccountPlan> plans = accounts.iterator();
        Ending ending =
            gateway.during(
                size.deletions(),
                () ->
                    workers.run(
                        plans,
                        workers(size),
                        plan -> {
                          observer.begun(plan.account());
                          Operation looking = operation(() -> Hold.FOR_EVER, workers);
                          return deletion(plan, nowhere, looking).preview();
                        },
                        (plan, outcome) -> {}));
        return new JobReport(
            Optional.empty(), size, tally.totals(), workers.remedies(), ending, gateway.quota());
      }
    }

    @Override
    public JobReport run(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop) {
      requireOpen();
      if (accepted) {
        throw new IllegalStateException("the proposal was run before");
      }
      JobNumber number = draft.accept(settings.chat(), backup);
      accepted = true;
      try (DeletionLedger.Run run = ledger.run(number)) {
        observer.started(number);
        return report(run, false, observer, stop);
      }
    }

    @Override
    public void close() {
      closed = true;
      draft.close();
    }
  }
}
