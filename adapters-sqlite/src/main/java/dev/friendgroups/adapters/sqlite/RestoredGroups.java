package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes which groups restores put back of an account, each once however often that is done.
 *
 * @param statements of the writing connection
 */
record RestoredGroups(Statements statements, JobNumber job) {
  /**
   * What is known of an account.
   *
   * @param count of groups, of which an older version did not keep the names
   * @param names those that are known
   */
  private record Known(int count, Set<GroupName> names) {
    static final Known NONE = new Known(0, Set.of());

    Known and(List<GroupName> more) {
      Set<GroupName> all = new LinkedHashSet<>(names);
      all.addAll(more);
      return new Known(Math.max(count, all.size()), all);
    }
  }

  /** Adds to those of the account at a position. */
  void add(Connection open, long position, List<GroupName> restored) throws SQLException {
    Known all = known(open, position).and(restored);
    PreparedStatement update =
        statements.get(
            open,
            "UPDATE account SET restored_groups = ?, restored_names = ? WHERE job = ? AND"
                + " position = ?");
    update.setInt(1, all.count());
    update.setString(2, Texts.names(all.names()));
    update.setLong(3, job.value());
    update.setLong(4, position);
    update.executeUpdate();
  }

  /** Where the count is 0, the names are of a time before a run attended to the account again. */
  private Known known(Connection open, long position) throws SQLException {
    PreparedStatement select =
        statements.get(
            open,
            "SELECT restored_groups, restored_names FROM account WHERE job = ? AND position = ?"
                + " AND restored_groups > 0");
    select.setLong(1, job.value());
    select.setLong(2, position);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? new Known(row.getInt(1), names(row.getString(2))) : Known.NONE;
    }
  }

  /** What cannot be read harms nobody: it is only for the history. */
  private static Set<GroupName> names(@Nullable String json) {
    try {
      return new LinkedHashSet<>(Texts.names(json));
    } catch (RuntimeException e) {
      return Set.of();
    }
  }
}
