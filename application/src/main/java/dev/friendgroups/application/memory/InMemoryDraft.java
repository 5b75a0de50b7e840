package dev.friendgroups.application.memory;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.util.stream.Stream;

/** A plan in memory that may become a job. */
final class InMemoryDraft implements DeletionLedger.Draft {
  private final InMemoryJobs jobs;
  private final InstantSource clock;
  private final DeletionPlan plan = new DeletionPlan();
  private boolean complete;
  private boolean accepted;
  private boolean closed;

  InMemoryDraft(InMemoryJobs jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void add(Account account, GroupName name) {
    requireOpen();
    if (complete) {
      throw new IllegalStateException("the plan is complete");
    }
    plan.add(account, name);
  }

  @Override
  public PlanSize size() {
    requireOpen();
    complete = true;
    return plan.size();
  }

  @Override
  public Stream<AccountPlan> accounts() {
    requireOpen();
    complete = true;
    return plan.accounts().stream();
  }

  @Override
  public JobNumber accept(String chat, boolean backup) {
    PlanSize size = size();
    if (accepted) {
      throw new IllegalStateException("the draft is a job already");
    }
    accepted = true;
    return jobs.accept(clock.instant(), chat, backup, size, plan.accounts());
  }

  @Override
  public void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the draft was closed");
    }
  }
}
