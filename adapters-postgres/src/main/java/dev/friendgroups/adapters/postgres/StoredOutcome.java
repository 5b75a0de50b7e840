package dev.friendgroups.adapters.postgres;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's outcome as the ledger has it. */
final class StoredOutcome {
  /** What {@link #bind} fills in and {@link #read} reads, in this order. */
  static final String COLUMNS =
      "deleted, absent, remaining, doubtful, problem, sequence, calls, conclusive";

  /** As many parameters. */
  static final String PARAMETERS = "?::json, ?::json, ?::json, ?::json, ?::json, ?, ?, ?";

  /**
   * A problem.
   *
   * @param code Chat's error code; 0 when there was no answer of Chat's
   * @param info what happened
   * @param display what Chat would have shown to a user
   * @param remedy what it asks for
   * @param advice that of its own; null when it is the remedy's
   * @param certain whether it certainly had no effect
   */
  private record Met(
      long code,
      String info,
      @Nullable String display,
      String remedy,
      @Nullable String advice,
      boolean certain) {
    static Met of(Problem problem) {
      if (problem instanceof Refusal refusal) {
        return new Met(
            refusal.code().number(),
            refusal.info(),
            refusal.display(),
            refusal.remedy().name(),
            null,
            true);
      }
      String usual = problem.remedy().advice();
      return new Met(
          0,
          problem.summary(),
          null,
          problem.remedy().name(),
          problem.advice().equals(usual) ? null : problem.advice(),
          problem.certain());
    }

    Problem problem() {
      if (code != 0) {
        return new Refusal(new ErrorCode(code), info, display == null ? "" : display);
      }
      Remedy asked = Remedy.valueOf(remedy);
      return new Breakdown(info, asked, certain, advice == null ? asked.advice() : advice);
    }
  }

  private StoredOutcome() {}

  static void bind(PreparedStatement statement, int first, DeletionOutcome outcome)
      throws SQLException {
    statement.setString(first, Json.names(outcome.deleted()));
    statement.setString(first + 1, Json.names(outcome.absent()));
    statement.setString(first + 2, Json.names(outcome.remaining()));
    statement.setString(first + 3, Json.names(outcome.doubtful()));
    statement.setString(
        first + 4, outcome.problem().map(problem -> Json.of(Met.of(problem))).orElse(null));
    statement.setLong(first + 5, outcome.sequence());
    statement.setInt(first + 6, outcome.calls());
    statement.setBoolean(first + 7, outcome.conclusive());
  }

  /** Empty when there is none. */
  static Optional<DeletionOutcome> read(Account account, ResultSet row, int first)
      throws SQLException {
    String deleted = row.getString(first);
    if (deleted == null) {
      return Optional.empty();
    }
    String problem = row.getString(first + 4);
    return Optional.of(
        new DeletionOutcome(
            account,
            Json.names(deleted),
            Json.names(row.getString(first + 1)),
            Json.names(row.getString(first + 2)),
            Json.names(row.getString(first + 3)),
            Optional.ofNullable(problem).map(json -> Json.read(json, Met.class).problem()),
            row.getLong(first + 5),
            row.getInt(first + 6)));
  }

  /** An outcome that nobody can read leaves all in doubt. */
  static DeletionOutcome unreadable(AccountPlan plan) {
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
}
