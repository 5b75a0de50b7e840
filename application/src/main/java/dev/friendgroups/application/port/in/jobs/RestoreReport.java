package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.Set;

/**
 * What restoring a job came to.
 *
 * @param job the job whose deletions were undone
 * @param accounts accounts attended to
 * @param groups friend groups put back
 * @param rejected members whom Chat did not take back, counted once for each group
 * @param missing friend groups not put back, for a reason
 * @param remedies what the problems met ask for
 * @param ending how it ended
 * @param quota what the calls up to its end taught about Chat's quota
 */
public record RestoreReport(
    JobNumber job,
    long accounts,
    long groups,
    long rejected,
    long missing,
    Set<Remedy> remedies,
    Ending ending,
    QuotaUse quota) {
  /**
   * Copies the remedies.
   *
   * @param job which stays as it is, and can be restored again
   * @param accounts of this restore alone
   * @param groups of this restore alone
   * @param rejected of this restore alone
   * @param missing of this restore alone
   * @param remedies empty when nothing went wrong
   * @param ending completed, or why not
   * @param quota as far as it is known
   */
  public RestoreReport {
    remedies = Set.copyOf(remedies);
  }

  /**
   * A report of a restore for which Chat granted all that was asked for.
   *
   * @param job the job whose deletions were undone
   * @param accounts accounts attended to
   * @param groups friend groups put back
   * @param rejected members whom Chat did not take back, counted once for each group
   * @param missing friend groups not put back, for a reason
   * @param remedies what the problems met ask for
   * @param ending how it ended
   */
  public RestoreReport(
      JobNumber job,
      long accounts,
      long groups,
      long rejected,
      long missing,
      Set<Remedy> remedies,
      Ending ending) {
    this(job, accounts, groups, rejected, missing, remedies, ending, QuotaUse.ALL_GRANTED);
  }
}
