package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.List;
import java.util.Optional;
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
   * Erases a job and its backups, so that it can be neither resumed nor restored any more.
   *
   * @param number by which it was told
   * @throws java.util.NoSuchElementException when there is no such job
   * @throws dev.friendgroups.application.port.out.JobBusyException when it is being run
   */
  void forget(JobNumber number);
}
