package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks back at jobs. */
public interface JobHistory {
  /** {@return all jobs, newest first; empty when there are none} */
  List<Job> jobs();

  /**
   * {@return one job; empty when there is none with this number}
   *
   * @param number by which it was told
   */
  Optional<Job> job(JobNumber number);

  /**
   * The outcomes of a job so far.
   *
   * @param number by which it was told
   * @return in the order of its accounts, without those not attended to yet; to be closed after use
   * @throws java.util.NoSuchElementException when there is no such job
   */
  Stream<DeletionOutcome> outcomes(JobNumber number);

  /**
   * {@return what a restore would do just now, without calling Chat: of each account the groups
   * that it would put back, or those whose backup is damaged as missing} To be closed after use;
   * nobody else has the job until then.
   *
   * @param number of the job that would be restored
   * @param only the accounts to restore; empty for all
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   */
  Stream<RestoreOutcome> restorable(JobNumber number, Set<Account> only);

  /**
   * Erases a job and its backups, so that it can be neither resumed nor restored any more.
   *
   * @param number by which it was told
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   */
  void forget(JobNumber number);
}
