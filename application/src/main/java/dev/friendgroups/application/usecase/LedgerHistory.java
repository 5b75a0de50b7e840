package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks back at the jobs in the ledger. */
public final class LedgerHistory implements JobHistory {
  private final DeletionLedger ledger;

  /**
   * The jobs of one ledger.
   *
   * @param ledger where the jobs are; stays open
   */
  public LedgerHistory(DeletionLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Job> jobs() {
    return ledger.jobs();
  }

  @Override
  public Optional<Job> job(JobNumber number) {
    return ledger.job(number);
  }

  @Override
  public Stream<DeletionOutcome> outcomes(JobNumber number) {
    return ledger.outcomes(number);
  }

  @Override
  public Stream<RestoreOutcome> restorable(JobNumber number, Set<Account> only) {
    DeletionLedger.Restore restore = ledger.restore(number, only);
    try {
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(restore.tasks(), 0), false)
          .map(LedgerHistory::restorable)
          .onClose(restore::close);
    } catch (RuntimeException e) {
      restore.close();
      throw e;
    }
  }

  private static RestoreOutcome restorable(DeletionLedger.RestoreTask task) {
    try {
      return new RestoreOutcome(
          task.plan().account(),
          List.copyOf(task.groups().names()),
          List.of(),
          List.of(),
          Optional.empty(),
          0);
    } catch (StorageException e) {
      return DamagedBackup.of(task.plan(), e);
    }
  }

  @Override
  public void forget(JobNumber number) {
    ledger.forget(number);
  }
}
