package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.DeleteGroups;
import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.JobObserver;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.application.port.in.ResumeJob;
import dev.friendgroups.application.port.in.Stop;
import dev.friendgroups.application.port.out.AccountTask;
import dev.friendgroups.application.port.out.Backoff;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.FriendGroup;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Plans deletions in the ledger, runs them as jobs, and goes on with jobs that did not end. */
public final class DeletionJobs implements DeleteGroups, ResumeJob {
  private final FriendGroupGateway gateway;
  private final DeletionLedger ledger;
  private final MonotonicClock clock;
  private final Backoff backoff;
  private final JobSettings settings;

  public DeletionJobs(
      FriendGroupGateway gateway,
      DeletionLedger ledger,
      MonotonicClock clock,
      RandomGenerator random,
      JobSettings settings) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.clock = clock;
    this.backoff = new Backoff(clock, random);
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
  public JobReport resume(JobNumber number, JobObserver observer, Stop stop) {
    try (DeletionLedger.Run run = ledger.run(number)) {
      SameChat.require(run.job(), settings.chat());
      observer.resumed(run.job());
      return report(number, run, observer, stop);
    }
  }

  private JobReport report(
      JobNumber number, DeletionLedger.Run run, JobObserver observer, Stop stop) {
    Job job = run.job();
    Crew<AccountTask, AccountOutcome> crew =
        new Crew<>(
            clock,
            stop,
            task -> delete(task, job.backup(), run),
            AccountOutcome::problem,
            outcome -> {
              run.record(outcome);
              observer.concluded(outcome);
            },
            observer::slowedDown);
    Ending ending =
        closed(run, crew.run(run.tasks(), Math.min(settings.workers(), job.size().accounts())));
    JobTotals totals = ledger.job(number).map(Job::totals).orElse(job.totals());
    return new JobReport(Optional.of(number), job.size(), totals, crew.remedies(), ending);
  }

  /** What could not be written at the very end is done again when the job is resumed. */
  private static Ending closed(DeletionLedger.Run run, Ending ending) {
    try {
      run.close();
      return ending;
    } catch (StorageException e) {
      return Crew.paused(e);
    }
  }

  private AccountOutcome delete(AccountTask task, boolean backup, DeletionLedger.Run run) {
    if (!backup) {
      return deletion(task, groups -> {}).deleteUnread();
    }
    return deletion(task, groups -> run.backUp(task.plan().account(), groups))
        .deleteWithBackup(task.backedUp());
  }

  private AccountDeletion deletion(AccountTask task, Consumer<List<FriendGroup>> backUp) {
    Operation operation = Operation.within(settings.timeout(), clock);
    return new AccountDeletion(gateway, backoff, settings.retries(), task, operation, backUp);
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
    public JobReport preview(JobObserver observer, Stop stop) {
      Tally tally = new Tally();
      Crew<AccountPlan, AccountOutcome> crew =
          new Crew<>(
              clock,
              stop,
              plan -> deletion(new AccountTask(plan, Set.of()), groups -> {}).preview(),
              AccountOutcome::problem,
              outcome -> {
                tally.totals = tally.totals.plus(outcome);
                observer.concluded(outcome);
              },
              observer::slowedDown);
      try (Stream<AccountPlan> accounts = draft.accounts()) {
        Iterator<AccountPlan> plans = accounts.iterator();
        Ending ending = crew.run(plans, Math.min(settings.workers(), size.accounts()));
        return new JobReport(Optional.empty(), size, tally.totals, crew.remedies(), ending);
      }
    }

    @Override
    public JobReport run(boolean backup, JobObserver observer, Stop stop) {
      JobNumber number = draft.accept(settings.chat(), backup);
      try (DeletionLedger.Run run = ledger.run(number)) {
        observer.started(number);
        return report(number, run, observer, stop);
      }
    }

    @Override
    public void close() {
      draft.close();
    }
  }

  private static final class Tally {
    private JobTotals totals = JobTotals.NONE;
  }
}
