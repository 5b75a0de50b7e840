package dev.friendgroups.adapters.sqlite;

import com.google.gson.JsonParseException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes backups and outcomes of one job, and keeps its totals in step. For the writing thread. */
final class JobWriter {
  private static final List<String> COUNTERS =
      List.of("conclusive", "attended", "failed", "deleted", "absent", "remaining", "calls");

  private static final String ADD_TO_TOTALS =
      "UPDATE job SET "
          + String.join(", ", COUNTERS.stream().map(name -> name + " = " + name + " + ?").toList())
          + " WHERE number = ?";

  private final long job;
  private final Statements statements = new Statements();
  private final long[] changes = new long[COUNTERS.size()];

  JobWriter(JobNumber job) {
    this.job = job.value();
  }

  /**
   * Saves groups of the account at a position.
   *
   * @param anew whether something of it was saved, or an outcome recorded, before
   */
  void save(Connection open, long position, boolean anew, Collection<FriendGroup> groups)
      throws SQLException {
    Map<GroupName, FriendGroup> saved = new LinkedHashMap<>();
    if (anew) {
      savedBefore(open, position).forEach(group -> saved.put(group.name(), group));
      unsettle(open, position);
    }
    // A group that was deleted and made again may have lost members: no backup forgets any.
    groups.forEach(
        group -> saved.merge(group.name(), group, (before, now) -> before.with(now.members())));
    PreparedStatement upsert =
        statements.get(
            open, "INSERT OR REPLACE INTO backup (job, position, groups) VALUES (?, ?, ?)");
    upsert.setLong(1, job);
    upsert.setLong(2, position);
    upsert.setString(3, Texts.groups(saved.values()));
    upsert.executeUpdate();
  }

  private List<FriendGroup> savedBefore(Connection open, long position) throws SQLException {
    PreparedStatement select =
        statements.get(open, "SELECT groups FROM backup WHERE job = ? AND position = ?");
    select.setLong(1, job);
    select.setLong(2, position);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Texts.groups(row.getString(1)) : List.of();
    } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
      throw new DamagedRowException("the backup of an account", e);
    }
  }

  /** What is about to be deleted is neither restored nor settled by an earlier outcome any more. */
  private void unsettle(Connection open, long position) throws SQLException {
    PreparedStatement update =
        statements.get(
            open,
            "UPDATE account SET restored = 0, restored_groups = 0, unsettled = 1 WHERE job = ? AND"
                + " position = ?");
    update.setLong(1, job);
    update.setLong(2, position);
    update.executeUpdate();
  }

  /**
   * Records what became of the account at a position.
   *
   * @param attended whether an outcome was recorded before
   */
  void record(Connection open, long position, boolean attended, DeletionOutcome outcome)
      throws SQLException {
    if (attended) {
      takeBackTotals(open, position);
    }
    PreparedStatement update =
        statements.get(
            open,
            "UPDATE account SET restored = 0, restored_groups = 0, unsettled = 0, "
                + AccountRow.OUTCOME
                + " WHERE job = ? AND position = ?");
    AccountRow.bind(update, outcome);
    update.setLong(AccountRow.OUTCOME_PARAMETERS + 1, job);
    update.setLong(AccountRow.OUTCOME_PARAMETERS + 2, position);
    update.executeUpdate();
    add(
        outcome.conclusive() ? 1 : 0,
        1,
        outcome.problem().isPresent() ? 1 : 0,
        outcome.deleted().size(),
        outcome.absent().size(),
        outcome.remaining().size() + outcome.doubtful().size(),
        outcome.calls());
  }

  /**
   * An account that was attended to before counts once, even when a program wrote about it that did
   * not know of doubt.
   */
  private void takeBackTotals(Connection open, long position) throws SQLException {
    PreparedStatement select =
        statements.get(
            open,
            """
            SELECT -conclusive, -1, -(error_info IS NOT NULL), -json_array_length(deleted),
              -json_array_length(absent),
              -json_array_length(remaining) - ifnull(json_array_length(doubtful), 0), -calls
            FROM account WHERE job = ? AND position = ? AND calls IS NOT NULL
            """);
    select.setLong(1, job);
    select.setLong(2, position);
    try (ResultSet row = select.executeQuery()) {
      if (row.next()) {
        for (int counter = 0; counter < changes.length; counter++) {
          changes[counter] += row.getLong(counter + 1);
        }
      }
    }
  }

  private void add(long... more) {
    for (int counter = 0; counter < changes.length; counter++) {
      changes[counter] += more[counter];
    }
  }

  /** Brings the job's totals up to date; done once for many outcomes. */
  void writeTotals(Connection open) throws SQLException {
    PreparedStatement update = statements.get(open, ADD_TO_TOTALS);
    for (int counter = 0; counter < changes.length; counter++) {
      update.setLong(counter + 1, changes[counter]);
      changes[counter] = 0;
    }
    update.setLong(changes.length + 1, job);
    update.executeUpdate();
  }
}
