package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A job being restored. */
final class PostgresRestore implements DeletionLedger.Restore {
  /** Those saved, but for what was put back since, by a restore that came to no end. */
  private static final String TO_PUT_BACK =
      """
      backup.groups IS NOT NULL AND (restored.run IS NULL OR restored.run <= greatest(
        backup.run, latest.run,
        (SELECT max(run.run) FROM %1$s.run WHERE run.job = account.job AND run.finished)))
      """;

  private final HeldJob held;
  private final String schema;
  private final Set<Account> only;
  private final InstantSource time;

  /**
   * @param only the accounts to restore; empty for all
   * @param time dates what is put back
   */
  PostgresRestore(HeldJob held, String schema, Set<Account> only, InstantSource time) {
    this.held = held;
    this.schema = schema;
    this.only = only;
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
    AccountPages pages = held.accounts(toPutBack(schema));
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

  /** The condition for those that can be put back, in SQL. */
  static String toPutBack(String schema) {
    return TO_PUT_BACK.formatted(schema);
  }

  /**
   * Those to be put back.
   *
   * @param pages of those that {@link #toPutBack} is about
   * @param only the accounts to restore; empty for all
   */
  static Stream<AccountRow> restorable(AccountPages pages, Set<Account> only) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .filter(row -> only.isEmpty() || only.contains(row.plan().account()))
        .filter(AccountRow::restorable);
  }

  @Override
  public void finish() {
    held.commits().write(new Writing.Finished());
  }

  @Override
  public void close() {
    held.close();
  }

  /** One account to be put back. */
  private final class Task implements RestoreTask {
    private final AccountRow row;

    Task(AccountRow row) {
      this.row = row;
    }

    @Override
    public AccountPlan plan() {
      return row.plan();
    }

    @Override
    public FriendGroups groups() {
      return row.groups();
    }

    @Override
    public void record(RestoreOutcome outcome) {
      held.commits()
          .writeLater(
              new Writing.Restored(
                  row.position(),
                  row.concludedBy(outcome),
                  outcome.restored().size(),
                  time.instant()));
    }
  }
}
