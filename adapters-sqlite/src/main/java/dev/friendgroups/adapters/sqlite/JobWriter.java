package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
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
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** Writes backups and outcomes of one job, and keeps its totals in step. For the writing thread. */
final class JobWriter {
  private static final List<String> COUNTERS =
      List.of("conclusive", "attended", "failed", "deleted", "absent", "remaining", "calls");

  private static final String ADD_TO_TOTALS =
      "UPDATE job SET "
          + String.join(", ", COUNTERS.stream().map(name -> name + " = " + name + " + ?").toList())
          + " WHERE number = ?";

  private final long job;

  /**
   * Where an account stands, and what was there before this run.
   *
   * @param backedUp whether groups of it may have been saved already
   * @param attended whether it may have an outcome already
   */
  private record Place(long position, boolean backedUp, boolean attended) {}

  /** Where the accounts that are being attended to stand. */
  private final Map<Account, Place> places = new ConcurrentHashMap<>();

  private final Statements statements = new Statements();
  private final long[] changes = new long[COUNTERS.size()];

  JobWriter(JobNumber job) {
    this.job = job.value();
  }

  /** Tells about an account that will be written about. */
  void expect(AccountRow row) {
    places.put(
        row.plan().account(),
        new Place(row.position(), !row.backup().isEmpty(), row.outcome().isPresent()));
  }

  /** Nothing more will be written about this account. */
  void conclude(Account account) {
    places.remove(account);
  }

  void backUp(Connection open, Account account, Collection<FriendGroup> groups)
      throws SQLException {
    Place place = place(open, account);
    Map<GroupName, FriendGroup> saved = new LinkedHashMap<>();
    if (place.backedUp()) {
      savedBefore(open, place).forEach(group -> saved.put(group.name(), group));
      unrestore(open, place);
    }
    // A group that was deleted and made again may have lost members: no backup forgets any.
    groups.forEach(
        group -> saved.merge(group.name(), group, (before, now) -> before.with(now.members())));
    PreparedStatement upsert =
        statements.get(
            open, "INSERT OR REPLACE INTO backup (job, position, groups) VALUES (?, ?, ?)");
    upsert.setLong(1, job);
    upsert.setLong(2, place.position());
    upsert.setString(3, Texts.groups(saved.values()));
    upsert.executeUpdate();
    places.put(account, new Place(place.position(), true, place.attended()));
  }

  private List<FriendGroup> savedBefore(Connection open, Place place) throws SQLException {
    PreparedStatement select =
        statements.get(open, "SELECT groups FROM backup WHERE job = ? AND position = ?");
    select.setLong(1, job);
    select.setLong(2, place.position());
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Texts.groups(row.getString(1)) : List.of();
    }
  }

  /** What is about to be deleted once more is no longer restored. */
  private void unrestore(Connection open, Place place) throws SQLException {
    PreparedStatement update =
        statements.get(
            open,
            "UPDATE account SET restored = 0 WHERE job = ? AND position = ? AND restored = 1");
    update.setLong(1, job);
    update.setLong(2, place.position());
    update.executeUpdate();
  }

  void record(Connection open, AccountOutcome outcome) throws SQLException {
    Place place = place(open, outcome.account());
    if (place.attended()) {
      takeBackTotals(open, place);
    }
    PreparedStatement update =
        statements.get(
            open,
            "UPDATE account SET restored = 0, "
                + AccountRow.OUTCOME
                + " WHERE job = ? AND position = ?");
    AccountRow.bind(update, outcome);
    update.setLong(AccountRow.OUTCOME_PARAMETERS + 1, job);
    update.setLong(AccountRow.OUTCOME_PARAMETERS + 2, place.position());
    update.executeUpdate();
    add(
        outcome.conclusive() ? 1 : 0,
        1,
        outcome.problem().isPresent() ? 1 : 0,
        outcome.deleted().size(),
        outcome.absent().size(),
        outcome.remaining().size(),
        outcome.calls());
    conclude(outcome.account());
  }

  /** An account that an earlier run attended to counts once. */
  private void takeBackTotals(Connection open, Place place) throws SQLException {
    PreparedStatement select =
        statements.get(
            open,
            """
            SELECT -conclusive, -1, -(error_info IS NOT NULL), -json_array_length(deleted),
              -json_array_length(absent), -json_array_length(remaining), -calls
            FROM account WHERE job = ? AND position = ? AND calls IS NOT NULL
            """);
    select.setLong(1, job);
    select.setLong(2, place.position());
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

  long position(Connection open, Account account) throws SQLException {
    return place(open, account).position();
  }

  private Place place(Connection open, Account account) throws SQLException {
    Place known = places.get(account);
    if (known != null) {
      return known;
    }
    PreparedStatement select =
        statements.get(open, "SELECT position FROM account WHERE job = ? AND account = ?");
    select.setLong(1, job);
    select.setString(2, account.id());
    try (ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new NoSuchElementException("job " + job + " has no account " + account);
      }
      return new Place(row.getLong(1), true, true);
    }
  }
}
