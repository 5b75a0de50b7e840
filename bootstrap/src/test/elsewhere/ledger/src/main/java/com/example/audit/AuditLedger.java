package com.example.audit;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Another ledger, of which each job that is made or forgotten leaves a line in a log. */
final class AuditLedger implements DeletionLedger {
  private final DeletionLedger jobs;
  private final Path log;
  private final InstantSource time;

  AuditLedger(DeletionLedger jobs, Path log, InstantSource time) {
    this.jobs = jobs;
    this.log = log;
    this.time = time;
  }

  @Override
  public Draft draft() {
    return new AuditDraft(jobs.draft());
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
    return jobs.run(number);
  }

  @Override
  public Restore restore(JobNumber number, Set<Account> only) {
    return jobs.restore(number, only);
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return jobs.outcomes(number);
  }

  @Override
  public void forget(JobNumber number) {
    jobs.forget(number);
    write("forgot job " + number);
  }

  @Override
  public void close() {
    jobs.close();
  }

  private void write(String what) {
    String line = time.instant() + " " + System.getProperty("user.name") + " " + what + "\n";
    try {
      Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StorageException("cannot write " + log + ": " + e.getMessage(), e);
    }
  }

  private final class AuditDraft implements Draft {
    private final Draft draft;

    AuditDraft(Draft draft) {
      this.draft = draft;
    }

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
      JobNumber number = draft.accept(chat, backup);
      write("made job " + number + " for " + chat);
      return number;
    }

    @Override
    public void close() {
      draft.close();
    }
  }
}
