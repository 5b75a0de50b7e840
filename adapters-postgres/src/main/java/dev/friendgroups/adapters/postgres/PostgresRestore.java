package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A job being restored. */
final class PostgresRestore implements DeletionLedger.Restore {
  private final HeldJob held;
  private final Set<Account> only;
  private final InstantSource time;

  /**
   * @param only the accounts to restore; empty for all
   * @param time dates what is put back
   */
  PostgresRestore(HeldJob held, Set<Account> only, InstantSource time) {
    this.held = held;
    this.only = Set.copyOf(only);
    this.time = time;
  }

  @Override
  public Job job() {
    return held.job();
  }

  @Override
  public Duration held() {
    return held.held();
  }

  @Override
  public Iterator<RestoreTask> tasks() {
    AccountPages pages = held.accounts(toPutBack(only));
    Iterator<AccountRow> rows = restorable(pages, only).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public RestoreTask next() {
        AccountRow row = rows.next();
        held.commits().requireHeld();
        return new Task(row);
      }
    };
  }

  /**
   * Where those to be put back are.
   *
   * @param only the accounts to restore; empty for all
   */
  static AccountQuery toPutBack(Set<Account> only) {
    return only.isEmpty() ? AccountQuery.NOT_PUT_BACK : AccountQuery.SAVED;
  }

  /**
   * Those to be put back.
   *
   * @param pages of those that are {@linkplain #toPutBack to put back}
   * @param only the accounts to restore; empty for all
   */
  static Stream<AccountRow> restorable(AccountPages pages, Set<Account> only) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .filter(row -> only.isEmpty() || only.contains(row.state().plan().account()))
        .filter(row -> row.state().restorable());
  }

  @Override
  public void finish() {
    held.commits().write(only.isEmpty() ? new Writing.Finished() : new Writing.Heartbeat());
  }

  @Override
  public void close() {
    held.close();
  }

  /** One account to be put back. */
  private final class Task implements RestoreTask {
    private final long position;
    private final AccountBackup state;

    Task(AccountRow row) {
      position = row.position();
      state = row.state();
    }

    @Override
    public AccountPlan plan() {
      return state.plan();
    }

    @Override
    public Set<GroupName> names() {
      return state.names();
    }

    @Override
    public FriendGroups groups() {
      return state.groups();
    }

    @Override
    public void record(RestoreOutcome outcome) {
      held.commits()
          .writeLater(
              new Writing.Restored(
                  position,
                  only.isEmpty() && state.concludedBy(outcome),
                  outcome.restored(),
                  time.instant()));
    }
  }
}
