package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.RunObserver;
import dev.friendgroups.application.port.in.jobs.Stop;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.DeletionPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Deletes whatever it is asked to, as job 12, unless a test says otherwise. */
final class FakeDeletions implements DeleteGroups {
  static final JobNumber JOB = new JobNumber(12);

  final List<AccountPlan> planned = new ArrayList<>();
  final List<String> carriedOut = new ArrayList<>();
  Ending ending = new Ending.Completed();
  Runnable meanwhile = () -> {};
  int open;

  /** What calling Chat teaches about its quota. */
  QuotaUse quota = QuotaUse.ALL_GRANTED;

  private final Map<Account, Function<AccountPlan, DeletionOutcome>> answers = new HashMap<>();
  private Function<AccountPlan, DeletionOutcome> usual =
      plan ->
          new DeletionOutcome(
              plan.account(),
              plan.names(),
              List.of(),
              List.of(),
              List.of(),
              Optional.empty(),
              4,
              2);

  void answer(String account, Function<AccountPlan, DeletionOutcome> outcome) {
    answers.put(new Account(account), outcome);
  }

  void refuse(String account, Problem problem) {
    answer(account, refusal(problem));
  }

  void refuseAll(Problem problem) {
    usual = refusal(problem);
  }

  private static Function<AccountPlan, DeletionOutcome> refusal(Problem problem) {
    return plan -> Outcomes.failed(plan.account(), problem, List.of(), plan.names(), 0, 1);
  }

  @Override
  public Proposal propose(Requests requests) {
    DeletionPlan plan = new DeletionPlan();
    requests.forEach(plan::add);
    planned.addAll(plan.accounts());
    open++;
    return new PlannedProposal(plan);
  }

  private final class PlannedProposal implements Proposal {
    private final DeletionPlan plan;

    PlannedProposal(DeletionPlan plan) {
      this.plan = plan;
    }

    @Override
    public PlanSize size() {
      return plan.size();
    }

    @Override
    public Stream<AccountPlan> accounts() {
      return plan.accounts().stream();
    }

    @Override
    public JobReport preview(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop) {
      carriedOut.add("preview");
      return conclude(Optional.empty(), observer, stop);
    }

    @Override
    public JobReport run(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop) {
      carriedOut.add(backup ? "run with backup" : "run without backup");
      observer.started(JOB);
      return conclude(Optional.of(JOB), observer, stop);
    }

    private JobReport conclude(
        Optional<JobNumber> job, RunObserver<DeletionOutcome> observer, Stop stop) {
      JobTotals totals = JobTotals.NONE;
      observer.paced(quota);
      Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
      for (AccountPlan account : plan.accounts()) {
        if (stop.requested()) {
          return new JobReport(job, plan.size(), totals, remedies, new Ending.Interrupted());
        }
        DeletionOutcome outcome = answers.getOrDefault(account.account(), usual).apply(account);
        meanwhile.run();
        observer.concluded(outcome);
        totals = totals.plus(outcome);
        outcome.problem().ifPresent(problem -> remedies.add(problem.remedy()));
      }
      return new JobReport(job, plan.size(), totals, remedies, ending, quota);
    }

    @Override
    public void close() {
      open--;
    }
  }
}
