package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.RestoreGroups;
import dev.friendgroups.application.port.in.RestoreObserver;
import dev.friendgroups.application.port.in.RestoreReport;
import dev.friendgroups.application.port.in.Stop;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.util.Set;

/** Puts back what a job deleted, from the backups in the ledger. */
public final class JobRestoring implements RestoreGroups {
  private final FriendGroupGateway gateway;
  private final DeletionLedger ledger;
  private final MonotonicClock clock;
  private final JobSettings settings;

  public JobRestoring(
      FriendGroupGateway gateway,
      DeletionLedger ledger,
      MonotonicClock clock,
      JobSettings settings) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public RestoreReport restore(
      JobNumber number, Set<Account> only, RestoreObserver observer, Stop stop) {
    try (DeletionLedger.Restore restore = ledger.restore(number, only)) {
      SameChat.require(restore.job(), settings.chat());
      if (!restore.job().backup()) {
        throw new IllegalStateException(
            "job " + number + " ran without a backup; nothing of it can be restored");
      }
      Tally tally = new Tally();
      Crew<FriendGroups, AccountRestoration> crew =
          new Crew<>(
              clock,
              stop,
              this::restore,
              AccountRestoration::problem,
              restoration -> {
                restore.record(restoration);
                tally.add(restoration);
                observer.concluded(restoration);
              },
              observer::slowedDown);
      long workers = Math.min(settings.workers(), restore.job().size().accounts());
      Ending ending = closed(restore, crew.run(restore.tasks(), workers));
      return new RestoreReport(
          number,
          tally.accounts,
          tally.groups,
          tally.rejected,
          tally.missing,
          crew.remedies(),
          ending);
    }
  }

  /** What could not be written at the very end is done again by the next restore. */
  private static Ending closed(DeletionLedger.Restore restore, Ending ending) {
    try {
      if (ending instanceof Ending.Completed) {
        restore.finish();
      }
      restore.close();
      return ending;
    } catch (StorageException e) {
      return Crew.paused(e);
    }
  }

  private AccountRestoration restore(FriendGroups backup) {
    Operation operation = Operation.within(settings.timeout(), clock);
    return new AccountRestoring(gateway, operation, backup.account()).restore(backup);
  }

  private static final class Tally {
    private long accounts;
    private long groups;
    private long rejected;
    private long missing;

    void add(AccountRestoration restoration) {
      accounts++;
      groups += restoration.restored().size();
      rejected += restoration.rejected().size();
      missing += restoration.missing().size();
    }
  }
}
