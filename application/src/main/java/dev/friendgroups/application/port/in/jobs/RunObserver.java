package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;

/**
 * Is told how a run, a preview or a restore goes; by many threads, but never by two at once.
 *
 * @param <O> what becomes of one account
 */
public interface RunObserver<O extends Outcome> {
  /** The job is about to start, and has this number from now on; not called for a preview. */
  default void started(JobNumber number) {}

  /** The job goes on, or is restored, and this is how far it had come. */
  default void resumed(Job job) {}

  /** So many accounts are to be attended to by this restore; those put back before do not count. */
  default void expected(long accounts) {}

  /**
   * One account is attended to from now on, until it is concluded. Unlike all else this may be told
   * by several threads at once.
   */
  default void begun(Account account) {}

  /** One account is done, refused, or failed for now. */
  default void concluded(O outcome) {}

  /** Chat grants more or less than it did when this was last told, or refused more calls. */
  default void paced(QuotaUse quota) {}

  /** Too much failed for passing reasons: no account is begun for a while. */
  default void slowedDown(Problem problem, Duration pause) {}
}
