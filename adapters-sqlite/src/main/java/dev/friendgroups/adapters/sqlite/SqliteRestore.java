package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.AccountRestoration;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** A job being restored. */
final class SqliteRestore implements DeletionLedger.Restore {
  private final HeldJob held;
  private final Set<Account> only;
  private final JobWriter writer;

  /**
   * @param only the accounts to restore; empty for all
   */
  SqliteRestore(DatabaseFile file, FileLock lock, Job job, Set<Account> only) {
    this.only = Set.copyOf(only);
    writer = new JobWriter(job.number());
    held = new HeldJob(file, lock, job, open -> {});
  }

  @Override
  public Job job() {
    return held.job();
  }

  @Override
  public Iterator<FriendGroups> tasks() {
    AccountPages pages = held.accounts("restored = 0 AND backup.groups IS NOT NULL");
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false)
        .filter(row -> only.isEmpty() || only.contains(row.plan().account()))
        .filter(row -> !row.deletedOrInDoubt().isEmpty())
        .map(this::groups)
        .iterator();
  }

  private FriendGroups groups(AccountRow row) {
    Account account = row.plan().account();
    writer.expect(row);
    List<FriendGroup> groups = row.deletedOrInDoubt();
    return new FriendGroups(
        account, row.outcome().map(AccountOutcome::sequence).orElse(0L), groups);
  }

  @Override
  public void record(AccountRestoration restoration) {
    boolean concluded =
        restoration.problem().map(problem -> problem.remedy().concludes()).orElse(true);
    if (concluded) {
      held.commits().writeLater(open -> mark(open, restoration.account()));
    } else {
      writer.conclude(restoration.account());
    }
  }

  private void mark(Connection open, Account account) throws SQLException {
    long position = writer.position(open, account);
    writer.conclude(account);
    try (PreparedStatement update =
        open.prepareStatement("UPDATE account SET restored = 1 WHERE job = ? AND position = ?")) {
      update.setLong(1, job().number().value());
      update.setLong(2, position);
      update.executeUpdate();
    }
  }

  @Override
  public void finish() {
    held.commits()
        .write(
            open -> {
              try (PreparedStatement update =
                  open.prepareStatement(
                      "UPDATE account SET restored = 0 WHERE job = ? AND restored = 1")) {
                update.setLong(1, job().number().value());
                update.executeUpdate();
              }
            });
  }

  @Override
  public void close() {
    held.close();
  }
}
