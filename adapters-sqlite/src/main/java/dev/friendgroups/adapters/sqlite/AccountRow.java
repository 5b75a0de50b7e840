package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.AccountBackup.Saved;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account of a job as the ledger has it.
 *
 * @param position its place in the job
 * @param state what is known of it
 */
record AccountRow(long position, AccountBackup state) {
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
    AccountPlan plan = plan(row);
    String groups = row.getString(13);
    Saved saved = Saved.read(() -> Texts.groups(groups));
    return new AccountRow(row.getLong(1), state(plan, saved, row));
  }

  private static AccountBackup state(AccountPlan plan, Saved saved, ResultSet row)
      throws SQLException {
    try {
      return new AccountBackup(plan, saved, outcome(plan.account(), row), row.getBoolean(16));
    } catch (RuntimeException e) {
      return new AccountBackup(plan, saved, Optional.of(unreadable(plan)), true);
    }
  }

  private static AccountPlan plan(ResultSet row) throws SQLException {
    try {
      return new AccountPlan(new Account(row.getString(2)), Texts.names(row.getString(3)));
    } catch (RuntimeException e) {
      throw new DamagedRowException("the plan of an account, " + row.getString(2) + ",", e);
    }
  }

  /** An outcome that nobody can read leaves all in doubt. */
  private static DeletionOutcome unreadable(AccountPlan plan) {
    return new DeletionOutcome(
        plan.account(),
        List.of(),
        List.of(),
        List.of(),
        plan.names(),
        Optional.of(
            new Breakdown(
                "the ledger is damaged where it says what became of it", Remedy.TRY_AGAIN, false)),
        0,
        0);
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
            ? breakdown(info, Remedy.valueOf(row.getString(10)), row)
            : new Refusal(new ErrorCode(code), info, row.getString(9)));
  }

  /** Whose advice is kept where it is more than what its remedy says. */
  private static Breakdown breakdown(String info, Remedy remedy, ResultSet row)
      throws SQLException {
    String advice = row.getString(9);
    return new Breakdown(
        info, remedy, row.getBoolean(15), advice == null ? remedy.advice() : advice);
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
      statement.setString(6, problem == null ? null : ownAdvice(problem));
    }
    statement.setString(7, problem == null ? null : problem.remedy().name());
    statement.setLong(8, outcome.sequence());
    statement.setInt(9, outcome.calls());
    statement.setInt(10, outcome.conclusive() ? 1 : 0);
    statement.setString(11, Texts.names(outcome.doubtful()));
    statement.setInt(12, problem == null || problem.certain() ? 1 : 0);
  }

  private static @Nullable String ownAdvice(Problem problem) {
    return problem.advice().equals(problem.remedy().advice()) ? null : problem.advice();
  }
}
