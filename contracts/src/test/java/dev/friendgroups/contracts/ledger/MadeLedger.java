package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ledger made of another one; what a subclass overrides it does otherwise. */
class MadeLedger implements DeletionLedger {
  final DeletionLedger right;

  MadeLedger(DeletionLedger right) {
    this.right = right;
  }

  Draft draft(Draft made) {
    return made;
  }

  List<DeletionTask> tasks(JobNumber job, List<DeletionTask> made) {
    return made.stream().map(task -> task(job, task)).toList();
  }

  DeletionTask task(JobNumber job, DeletionTask made) {
    return made;
  }

  List<RestoreTask> restoreTasks(JobNumber job, List<RestoreTask> made) {
    return made.stream().map(task -> restoreTask(job, task)).toList();
  }

  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
    return made;
  }

  List<DeletionOutcome> outcomes(JobNumber job, List<DeletionOutcome> made) {
    return made;
  }

  Job job(Job made) {
    return made;
  }

  Duration held(JobNumber job, Duration made) {
    return made;
  }

  void closed(Run run) {
    run.close();
  }

  void finished(Restore restore) {
    restore.finish();
  }

  @Override
  public Draft draft() {
    return draft(right.draft());
  }

  @Override
  public List<Job> jobs() {
    return right.jobs().stream().map(this::job).toList();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return right.job(number).map(this::job);
  }

  @Override
  public Run run(JobNumber number) {
    Run made = right.run(number);
    return new Run() {
      @Override
      public Job job() {
        return MadeLedger.this.job(made.job());
      }

      @Override
      public Duration held() {
        return MadeLedger.this.held(number, made.held());
      }

      @Override
      public Iterator<DeletionTask> tasks() {
        return MadeLedger.this.tasks(number, LedgerSamples.list(made.tasks())).iterator();
      }

      @Override
      public void close() {
        closed(made);
      }
    };
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    Restore made = right.restore(number, only);
    return new Restore() {
      @Override
      public Job job() {
        return MadeLedger.this.job(made.job());
      }

      @Override
      public Duration held() {
        return MadeLedger.this.held(number, made.held());
      }

      @Override
      public Iterator<RestoreTask> tasks() {
        return restoreTasks(number, LedgerSamples.list(made.tasks())).iterator();
      }

      @Override
      public void finish() {
        finished(made);
      }

      @Override
      public void close() {
        made.close();
      }
    };
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    try (Stream<DeletionOutcome> outcomes = right.outcomes(number)) {
      return outcomes(number, outcomes.toList()).stream();
    }
  }

  @Override
  public void forget(JobNumber number) {
    right.forget(number);
  }

  @Override
  public void close() {
    right.close();
  }
}
