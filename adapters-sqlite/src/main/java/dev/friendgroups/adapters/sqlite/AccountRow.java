package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account of a job as the ledger has it.
 *
 * @param position its place in the job
 * @param plan what is to be deleted
 * @param saved the groups saved so far, as the ledger has them
 * @param outcome what became of it; empty before it was attended to
 * @param unsettled whether that settles nothing, since groups were saved after it that may have
 *     been deleted
 */
record AccountRow(
    long position,
    AccountPlan plan,
    Backup saved,
    Optional<DeletionOutcome> outcome,
    boolean unsettled) {
  /**
   * Saved groups.
   *
   * @param groups as far as they can be read: all or none
   * @param damage why they cannot; null when they can
   */
  record Backup(List<FriendGroup> groups, @Nullable RuntimeException damage) {
    /** A damaged text makes Gson or the domain refuse it, whichever comes first. */
    static Backup of(@Nullable String json) {
      try {
        return new Backup(Texts.groups(json), null);
      } catch (RuntimeException e) {
        return new Backup(List.of(), e);
      }
    }
  }

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
    Backup saved = Backup.of(row.getString(13));
    try {
      Optional<DeletionOutcome> outcome = outcome(plan.account(), row);
      return new AccountRow(row.getLong(1), plan, saved, outcome, row.getBoolean(16));
    } catch (RuntimeException e) {
      return new AccountRow(row.getLong(1), plan, saved, Optional.of(unreadable(plan)), true);
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

  /** How many members the groups saved have, counted once for each group. */
  int members() {
    return saved.groups().stream().mapToInt(group -> group.members().size()).sum();
  }

  /** Whether anything was saved, readable or not. */
  boolean savedAny() {
    return saved.damage() != null || !saved.groups().isEmpty();
  }

  /** Whether there is something to put back, readable or not. */
  boolean restorable() {
    return saved.damage() == null ? !deletedOrInDoubt().isEmpty() : mayBeGone(plan.names());
  }

  private boolean mayBeGone(List<GroupName> names) {
    return outcome.isEmpty()
        || unsettled
        || names.stream().anyMatch(outcome.get().mayBeGone()::contains);
  }

  /**
   * The groups saved, without those that Chat certainly kept.
   *
   * @throws StorageException when they cannot be read
   */
  List<FriendGroup> deletedOrInDoubt() {
    if (saved.damage() != null) {
      throw new StorageException(
          "the backup of " + plan.account() + " in the ledger is damaged", saved.damage());
    }
    if (outcome.isEmpty() || unsettled) {
      return saved.groups();
    }
    Set<GroupName> gone = outcome.get().mayBeGone();
    return saved.groups().stream().filter(group -> gone.contains(group.name())).toList();
  }
}
