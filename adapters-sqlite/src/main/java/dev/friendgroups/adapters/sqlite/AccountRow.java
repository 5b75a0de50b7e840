package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account of a job as the ledger has it.
 *
 * @param position its place in the job
 * @param plan what is to be deleted
 * @param backup the groups saved so far
 * @param outcome what became of it; empty before it was attended to
 * @param unsettled whether that settles nothing, since groups were saved after it that may have
 *     been deleted
 */
record AccountRow(
    long position,
    AccountPlan plan,
    List<FriendGroup> backup,
    Optional<DeletionOutcome> outcome,
    boolean unsettled) {
  /** What {@link #read} reads. */
  static final String SELECT =
      """
      SELECT account.position, account.account, planned, deleted, absent, remaining, error_code,
        error_info, error_display, remedy, sequence, calls, backup.groups, doubtful, certain,
        unsettled
      FROM account LEFT JOIN backup
        ON backup.job = account.job AND backup.position = account.position
      """;

  /** What {@link #bind} fills in, from the first parameter on. */
  static final String OUTCOME =
      """
      deleted = ?, absent = ?, remaining = ?, error_code = ?, error_info = ?, error_display = ?,
      remedy = ?, sequence = ?, calls = ?, conclusive = ?, doubtful = ?, certain = ?
      """;

  /** How many parameters {@link #OUTCOME} has. */
  static final int OUTCOME_PARAMETERS = 12;

  static AccountRow read(ResultSet row) throws SQLException {
    Account account = new Account(row.getString(2));
    return new AccountRow(
        row.getLong(1),
        new AccountPlan(account, Texts.names(row.getString(3))),
        Texts.groups(row.getString(13)),
        outcome(account, row),
        row.getBoolean(16));
  }

  private static Optional<DeletionOutcome> outcome(Account account, ResultSet row)
      throws SQLException {
    int calls = row.getInt(12);
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeletionOutcome(
            account,
            Texts.names(row.getString(4)),
            Texts.names(row.getString(5)),
            Texts.names(row.getString(6)),
            Texts.names(row.getString(14)),
            problem(row),
            row.getLong(11),
            calls));
  }

  private static Optional<Problem> problem(ResultSet row) throws SQLException {
    long code = row.getLong(7);
    String info = row.getString(8);
    if (info == null) {
      return Optional.empty();
    }
    return Optional.of(
        code == 0
            ? new Breakdown(info, Remedy.valueOf(row.getString(10)), row.getBoolean(15))
            : new Refusal(new ErrorCode(code), info, row.getString(9)));
  }

  static void bind(PreparedStatement statement, DeletionOutcome outcome) throws SQLException {
    statement.setString(1, Texts.names(outcome.deleted()));
    statement.setString(2, Texts.names(outcome.absent()));
    statement.setString(3, Texts.names(outcome.remaining()));
    Problem problem = outcome.problem().orElse(null);
    if (problem instanceof Refusal refusal) {
      statement.setLong(4, refusal.code().number());
      statement.setString(5, refusal.info());
      statement.setString(6, refusal.display());
    } else {
      statement.setNull(4, Types.INTEGER);
      statement.setString(5, problem == null ? null : problem.summary());
      statement.setNull(6, Types.VARCHAR);
    }
    statement.setString(7, problem == null ? null : problem.remedy().name());
    statement.setLong(8, outcome.sequence());
    statement.setInt(9, outcome.calls());
    statement.setInt(10, outcome.conclusive() ? 1 : 0);
    statement.setString(11, Texts.names(outcome.doubtful()));
    statement.setInt(12, problem == null || problem.certain() ? 1 : 0);
  }

  /** How many members the groups saved have, counted once for each group. */
  int members() {
    return backup.stream().mapToInt(FriendGroup::size).sum();
  }

  /** The groups saved, without those that Chat certainly kept. */
  List<FriendGroup> deletedOrInDoubt() {
    if (outcome.isEmpty() || unsettled) {
      return backup;
    }
    Set<GroupName> gone = new HashSet<>(outcome.get().deleted());
    gone.addAll(outcome.get().doubtful());
    return backup.stream().filter(group -> gone.contains(group.name())).toList();
  }
}
