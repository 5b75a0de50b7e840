package dev.friendgroups.adapters.postgres;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.AccountBackup.Saved;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * One account of a job as the ledger has it.
 *
 * @param position its place in the job
 * @param state what is known of it
 */
record AccountRow(long position, AccountBackup state) {
  /** Reads what an {@link AccountQuery} finds. */
  static AccountRow read(ResultSet row) throws SQLException {
    AccountPlan plan = plan(row);
    String groups = row.getString(4);
    Saved saved = Saved.read(() -> Json.groups(groups));
    return new AccountRow(row.getLong(1), state(plan, saved, row));
  }

  private static AccountBackup state(AccountPlan plan, Saved saved, ResultSet row)
      throws SQLException {
    try {
      Optional<DeletionOutcome> outcome = StoredOutcome.read(plan.account(), row, 6);
      return new AccountBackup(plan, saved, outcome, row.getBoolean(5));
    } catch (RuntimeException e) {
      return new AccountBackup(plan, saved, Optional.of(StoredOutcome.unreadable(plan)), true);
    }
  }

  private static AccountPlan plan(ResultSet row) throws SQLException {
    String account = row.getString(2);
    try {
      return new AccountPlan(
          new Account(Json.read(account, String.class)), Json.names(row.getString(3)));
    } catch (RuntimeException e) {
      throw new StorageException(
          "the ledger is damaged: the plan of the account " + account + " cannot be read", e);
    }
  }
}
