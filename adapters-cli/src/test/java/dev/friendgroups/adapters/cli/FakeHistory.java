package dev.friendgroups.adapters.cli;

import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.Restoration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Jobs and outcomes kept in lists. */
final class FakeHistory implements JobHistory {
  final Map<JobNumber, Stream<DeletionOutcome>> outcomes = new HashMap<>();
  private final Map<JobNumber, List<DeletionOutcome>> recorded = new HashMap<>();
  final Set<JobNumber> busy = new HashSet<>();
  String chat = "app 1400000001";
  Instant started = Instant.parse("2026-03-04T05:06:07.089012345Z");
  private final List<Job> jobs = new ArrayList<>();

  /** A finished job that deleted all of it, with a backup. */
  Job add(long number, DeletionOutcome... concluded) {
    return add(number, Job.State.FINISHED, true, concluded);
  }

  Job add(long number, Job.State state, boolean backup, DeletionOutcome... concluded) {
    JobTotals totals = JobTotals.NONE;
    for (DeletionOutcome outcome : concluded) {
      totals = totals.plus(outcome);
    }
    int accounts = concluded.length;
    long groups = Math.max(accounts, totals.deleted() + totals.remaining());
    PlanSize size = new PlanSize(accounts, groups, 0, accounts);
    Job job = new Job(new JobNumber(number), started, chat, backup, size, state, totals);
    jobs.add(job);
    recorded.put(job.number(), List.of(concluded));
    return job;
  }

  /** A finished job that deleted two groups of alice, so much of which was put back. */
  void restored(long number, Instant latest, long accounts, long groups) {
    Job job = add(number, Outcomes.deleted("alice", "family", "gym"));
    jobs.remove(job);
    jobs.add(
        new Job(
            job.number(),
            job.started(),
            job.chat(),
            job.backup(),
            job.size(),
            job.state(),
            job.totals(),
            Optional.of(new Restoration(latest, accounts, groups))));
  }

  /** A finished job of many accounts, each of which lost one group. */
  void many(long number, long accounts) {
    jobs.add(
        new Job(
            new JobNumber(number),
            started,
            chat,
            true,
            new PlanSize(accounts, accounts, 0, accounts),
            Job.State.FINISHED,
            new JobTotals(accounts, 0, accounts, 0, 0, 2 * accounts)));
  }

  @Override
  public List<Job> jobs() {
    return jobs.stream().sorted(Comparator.comparing(Job::number).reversed()).toList();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return jobs.stream().filter(job -> job.number().equals(number)).findFirst();
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return outcomes.getOrDefault(number, recorded.getOrDefault(number, List.of()).stream());
  }

  @Override
  public void forget(JobNumber number) {
    if (busy.contains(number)) {
      throw new JobBusyException(number);
    }
    jobs.removeIf(job -> job.number().equals(number));
  }
}
