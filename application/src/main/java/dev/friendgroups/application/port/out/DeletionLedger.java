package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The durable record of jobs: plan, backups, outcomes. Safe for use by many threads, and by many
 * processes at once. Every method throws {@link StorageException} when the ledger fails. Proof of
 * an implementation is the contract suite {@code DeletionLedgerContract}.
 */
public interface DeletionLedger extends AutoCloseable {
  /**
   * A plan in the making; closing it without accepting leaves no trace. Closed, it takes and shows
   * nothing more, and throws {@link IllegalStateException}. For one thread.
   */
  interface Draft extends AutoCloseable {
    /**
     * Asks for one more friend group to be deleted, in bounded memory.
     *
     * @param account of which it is to be deleted
     * @param name which may have been added already: then it counts as a duplicate
     * @throws IllegalStateException when the size or the accounts were asked for
     */
    void add(Account account, GroupName name);

    /**
     * How much has been added; grouping may take place now, and nothing is added afterwards.
     *
     * @return nothing at all when nothing was added
     */
    PlanSize size();

    /**
     * {@return what is to be done for each account; can be asked for again} To be closed after use.
     */
    Stream<AccountPlan> accounts();

    /**
     * Makes it a job: all of it, durably, or nothing.
     *
     * @param chat which Chat it is for
     * @param backup whether groups are saved before they are deleted
     * @return its number, above all those there were
     * @throws IllegalStateException when it is a job already
     */
    JobNumber accept(String chat, boolean backup);

    @Override
    void close();
  }

  /**
   * What lets one process, and no other, run or restore a job, until it is closed or, in a ledger
   * that takes jobs away from those who are not heard of, lost. Each writing renews it. Closed, it
   * and its tasks take nothing more and throw {@link IllegalStateException}; lost, they throw
   * {@link HoldLostException} and write nothing, and closing takes the job from nobody.
   */
  interface Hold extends AutoCloseable {
    /** That of a hold that is never lost. */
    Duration FOR_EVER = ChronoUnit.FOREVER.getDuration();

    /** {@return the job as it was when it was taken} */
    Job job();

    /**
     * {@return for how long from now certainly nobody else gets the job, whatever becomes of this
     * process: what is done for it is done by then} Not negative; zero when it is lost, or may be.
     * Safe for use by many threads.
     */
    Duration held();

    @Override
    void close();
  }

  /** A job being run. */
  interface Run extends Hold {
    /**
     * {@return the accounts without a conclusive outcome, each once, in bounded memory} For one
     * thread. One is handed out only while the job is held for long enough to attend to it.
     */
    Iterator<DeletionTask> tasks();

    /**
     * Makes everything recorded durable, and lets others have the job. The job is finished when no
     * task is left. Closing again does nothing.
     *
     * @throws HoldLostException when the job was lost before all that was recorded was durable
     */
    @Override
    void close();
  }

  /** A job being restored. */
  interface Restore extends Hold {
    /**
     * {@return the accounts to put back, each once, in bounded memory} One of all passes by those
     * that an earlier, interrupted one of all {@linkplain RestoreOutcome#concludes concluded},
     * unless a run has attended to them since; one of some accounts passes by none. Can be asked
     * for again. For one thread.
     */
    Iterator<RestoreTask> tasks();

    /**
     * Says that this restore came to its end: after one of all accounts, the next of all begins
     * anew. One of some accounts, ended or not, changes nothing of how far one of all got.
     */
    void finish();
  }

  /** What can be put back of one account, as {@link AccountBackup} works it out. For one thread. */
  interface Backup {
    /** {@return what the job was to delete} */
    AccountPlan plan();

    /**
     * {@return the names of the {@linkplain #groups groups} that can be put back, or could if they
     * were not damaged} A ledger that overrides it leaves out what Chat certainly kept then, too.
     */
    default Set<GroupName> names() {
      return HeldBackups.names(this);
    }

    /**
     * The groups that the job deleted or may have deleted, and none that it certainly left.
     *
     * @return with all members that were ever saved
     * @throws StorageException when what was saved of this account is damaged
     */
    FriendGroups groups();
  }

  /** One account to be put back. For one thread at a time. */
  interface RestoreTask extends Backup {
    /**
     * Records what became of the account; durable at the latest when the restore is closed.
     *
     * @param outcome of this very account, of all its groups or of some
     */
    void record(RestoreOutcome outcome);
  }

  /** {@return a plan of nothing, to be added to and to be closed} */
  Draft draft();

  /** {@return all jobs, newest first; empty when there are none} */
  List<Job> jobs();

  /**
   * {@return one job; empty when there is none with this number}
   *
   * @param number that it got when it was accepted
   */
  Optional<Job> job(JobNumber number);

  /**
   * Holds a job for running it.
   *
   * @param number that it got when it was accepted
   * @return the hold, to be closed
   * @throws JobBusyException when another process, or another thread, runs or restores it
   * @throws java.util.NoSuchElementException when there is no such job
   */
  Run run(JobNumber number);

  /**
   * Holds a job for restoring it.
   *
   * @param number that it got when it was accepted
   * @param only the accounts to restore; empty for all
   * @return the hold, to be closed
   * @throws JobBusyException when another process, or another thread, runs or restores it
   * @throws java.util.NoSuchElementException when there is no such job
   */
  Restore restore(JobNumber number, Set<Account> only);

  /**
   * {@return what a restore would be handed out just now, in bounded memory} To be closed after
   * use. A ledger that overrides it lets others have the job meanwhile; this one holds it.
   *
   * @param number that it got when it was accepted
   * @param only the accounts to look at; empty for all
   * @throws JobBusyException when somebody else has it, and the ledger cannot let it be read
   * @throws java.util.NoSuchElementException when there is no such job
   */
  default Stream<Backup> backups(JobNumber number, Set<Account> only) {
    return HeldBackups.of(restore(number, only));
  }

  /**
   * The outcomes of a job so far, in the order of its accounts; to be closed after use.
   *
   * @param number that it got when it was accepted
   * @return without accounts not attended to yet
   * @throws java.util.NoSuchElementException when there is no such job
   */
  Stream<DeletionOutcome> outcomes(JobNumber number);

  /**
   * Erases a job and everything kept with it, so that it cannot be restored any more.
   *
   * @param number that it got when it was accepted; no other job gets it ever
   * @throws JobBusyException when another process, or another thread, runs or restores it
   * @throws java.util.NoSuchElementException when there is no such job
   */
  void forget(JobNumber number);

  @Override
  void close();
}
