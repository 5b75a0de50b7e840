package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Deletes friend groups of one account or of a million: plan, look at the plan, run it. */
public interface DeleteGroups {
  /** Where requests come from: a command line, a file. */
  @FunctionalInterface
  interface Requests {
    /**
     * Hands over every request, in any order, duplicates included. An exception thrown here ends
     * the planning without a trace, and reaches whoever asked for it.
     *
     * @param request to be told each of them, by one thread
     */
    void forEach(BiConsumer<Account, GroupName> request);
  }

  /**
   * A plan that nothing of was carried out yet; closing it leaves no trace. Closed, it does nothing
   * more and throws {@link IllegalStateException}. For one thread.
   */
  interface Proposal extends AutoCloseable {
    /** {@return how much it is} */
    PlanSize size();

    /** {@return what is to be deleted of each account; to be closed after use} */
    Stream<AccountPlan> accounts();

    /**
     * Looks what deleting would do, without changing anything: the outcomes say {@code deleted} for
     * what would be deleted. The report has no job.
     *
     * @param backup whether groups would be saved before they are deleted: those that cannot be
     *     saved completely would be kept
     * @param observer told of each account
     * @param stop ends it early, before the next account
     * @return what deleting would come to
     */
    JobReport preview(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop);

    /**
     * Makes the plan a job and runs it.
     *
     * @param backup whether each account is read, and its groups saved, before they are deleted;
     *     without it, absent groups count as deleted, since nobody looked
     * @param observer told of the job's number, and then of each account
     * @param stop ends it early, before the next account; the job can be resumed
     * @return what the run came to, also when it could not go on
     * @throws IllegalStateException when it was run before
     */
    JobReport run(boolean backup, RunObserver<DeletionOutcome> observer, Stop stop);

    @Override
    void close();
  }

  /**
   * Plans: duplicates gone, grouped by account. Nothing is sent.
   *
   * @param requests asked once, for all of them
   * @return the plan, to be closed also when it was run
   */
  Proposal propose(Requests requests);
}
