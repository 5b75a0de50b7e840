package dev.friendgroups.application.port.in;

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
 */
public record RestoreReport(
    JobNumber job,
    long accounts,
    long groups,
    long rejected,
    long missing,
    Set<Remedy> remedies,
    Ending ending) {
  public RestoreReport {
    remedies = Set.copyOf(remedies);
  }
}
