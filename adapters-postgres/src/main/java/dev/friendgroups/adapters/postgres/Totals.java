package dev.friendgroups.adapters.postgres;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobTotals;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A job's outcomes added up, or how one outcome changes that.
 *
 * @param counts one for each of the columns
 */
record Totals(List<Long> counts) {
  /** The columns of the job, in the order of the counts. */
  static final List<String> COLUMNS =
      List.of("conclusive", "attended", "failed", "deleted", "absent", "remaining", "calls");

  static final Totals NONE = new Totals(COLUMNS.stream().map(column -> 0L).toList());

  private static Totals of(DeletionOutcome outcome) {
    return new Totals(
        List.of(
            outcome.conclusive() ? 1L : 0L,
            1L,
            outcome.problem().isPresent() ? 1L : 0L,
            (long) outcome.deleted().size(),
            (long) outcome.absent().size(),
            (long) outcome.remaining().size() + outcome.doubtful().size(),
            (long) outcome.calls()));
  }

  /** What an outcome adds that takes the place of an earlier one. */
  static Totals of(DeletionOutcome outcome, Optional<DeletionOutcome> before) {
    return of(outcome).plus(before.map(Totals::of).orElse(NONE), -1);
  }

  static Totals read(ResultSet row, int first) throws SQLException {
    Long[] counts = new Long[COLUMNS.size()];
    for (int column = 0; column < counts.length; column++) {
      counts[column] = row.getLong(first + column);
    }
    return new Totals(List.of(counts));
  }

  void bind(PreparedStatement statement, int first) throws SQLException {
    for (int column = 0; column < counts.size(); column++) {
      statement.setLong(first + column, counts.get(column));
    }
  }

  Totals plus(Totals more) {
    return plus(more, 1);
  }

  private Totals plus(Totals more, int sign) {
    Long[] sums = new Long[counts.size()];
    for (int column = 0; column < sums.length; column++) {
      sums[column] = counts.get(column) + sign * more.counts.get(column);
    }
    return new Totals(List.of(sums));
  }

  /** Accounts that nothing more is to be done for. */
  long conclusive() {
    return counts.get(0);
  }

  JobTotals ofJob() {
    return new JobTotals(
        counts.get(1), counts.get(2), counts.get(3), counts.get(4), counts.get(5), counts.get(6));
  }
}
