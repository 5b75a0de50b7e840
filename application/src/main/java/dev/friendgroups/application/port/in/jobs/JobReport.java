package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of a job came to.
 *
 * @param job the job; empty for a preview
 * @param size what was planned for the whole job
 * @param totals outcomes of the whole job, earlier runs included; of this run alone, whether
 *     recorded or not, where the ending says that not all is {@linkplain Ending#recorded recorded}
 * @param remedies what the problems met in this run ask for
 * @param ending how this run ended
 * @param quota what the calls up to the end of this run taught about Chat's quota
 */
public record JobReport(
    Optional<JobNumber> job,
    PlanSize size,
    JobTotals totals,
    Set<Remedy> remedies,
    Ending ending,
    QuotaUse quota) {
  public JobReport {
    remedies = Set.copyOf(remedies);
  }

  /** A report of a run for which Chat granted all that was asked for. */
  public JobReport(
      Optional<JobNumber> job,
      PlanSize size,
      JobTotals totals,
      Set<Remedy> remedies,
      Ending ending) {
    this(job, size, totals, remedies, ending, QuotaUse.ALL_GRANTED);
  }
}
