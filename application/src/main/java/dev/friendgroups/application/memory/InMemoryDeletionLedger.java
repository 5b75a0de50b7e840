package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A ledger in memory, for tests: it keeps every promise but the one to outlive the program. */
public final class InMemoryDeletionLedger implements DeletionLedger {
  private final InstantSource clock;
  private final InMemoryJobs jobs;

  /** A ledger whose jobs all began at the beginning of the epoch. */
  public InMemoryDeletionLedger() {
    this(InstantSource.fixed(Instant.EPOCH));
  }

  /**
   * A ledger without jobs.
   *
   * @param clock dates the jobs
   */
  public InMemoryDeletionLedger(InstantSource clock) {
    this(clock, new InMemoryJobs(MonotonicClock.system(), DeletionLedger.Hold.FOR_EVER));
  }

  private InMemoryDeletionLedger(InstantSource clock, InMemoryJobs jobs) {
    this.clock = clock;
    this.jobs = jobs;
  }

  /**
   * {@return a ledger without jobs, which takes them away from those who write nothing for too
   * long}
   *
   * @param clock dates the jobs
   * @param time measures the time in which nothing is written
   * @param lease how long that may be
   */
  public static InMemoryDeletionLedger leasing(
      InstantSource clock, MonotonicClock time, Duration lease) {
    return new InMemoryDeletionLedger(clock, new InMemoryJobs(time, lease));
  }

  /** {@return another ledger on the same jobs, as another process has it} */
  public InMemoryDeletionLedger another() {
    return new InMemoryDeletionLedger(clock, jobs);
  }

  /** {@return what the next process would find if all that use this one were killed now} */
  public InMemoryDeletionLedger afterCrash() {
    return new InMemoryDeletionLedger(clock, jobs.copy());
  }

  @Override
  public Draft draft() {
    return new InMemoryDraft(jobs, clock);
  }

  @Override
  public List<Job> jobs() {
    return jobs.jobs();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return jobs.job(number);
  }

  @Override
  public Run run(JobNumber number) {
    return new InMemoryRun(jobs, jobs.take(number, clock.instant()));
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    return new InMemoryRestore(jobs, jobs.take(number, clock.instant()), only, clock);
  }

  @Override
  public Stream<Backup> backups(JobNumber number, Set<Account> only) {
    return jobs.backups(number, only).stream();
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return jobs.outcomes(number).stream();
  }

  @Override
  public void forget(JobNumber number) {
    jobs.forget(number, clock.instant());
  }

  @Override
  public void close() {}
}
