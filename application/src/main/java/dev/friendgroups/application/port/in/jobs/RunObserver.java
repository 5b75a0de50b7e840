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
  /**
   * The job is about to start, and has this number from now on; not called for a preview.
   *
   * @param number by which it is resumed, restored and looked up
   */
  default void started(JobNumber number) {}

  /**
   * The job goes on, or is restored, and this is how far it had come.
   *
   * @param job as the ledger has it, before anything of this run
   */
  default void resumed(Job job) {}

  /**
   * So many accounts are to be attended to by this restore; those put back before do not count.
   * Finding that out takes a while where there are many; it is not told when it ends before.
   *
   * @param accounts possibly none
   */
  default void expected(long accounts) {}

  /**
   * One account is attended to from now on, until it is concluded. Unlike all else this may be told
   * by several threads at once.
   *
   * @param account one that is not attended to by anybody else meanwhile
   */
  default void begun(Account account) {}

  /**
   * One account that was begun is let go, and nothing was done for it: the run is to end, or
   * somebody else may have the job by now. It is concluded later if that turns out not to be so.
   *
   * @param account one that is as it was
   */
  default void untouched(Account account) {}

  /**
   * One account is done, refused, or failed for now.
   *
   * @param outcome recorded by now, unless recording failed
   */
  default void concluded(O outcome) {}

  /**
   * Chat grants more or less than it did when this was last told, or refused more calls.
   *
   * @param quota what is known by now
   */
  default void paced(QuotaUse quota) {}

  /**
   * Too much failed for passing reasons: no account is begun for a while.
   *
   * @param problem what was met last
   * @param pause how long no account is begun
   */
  default void slowedDown(Problem problem, Duration pause) {}
}
