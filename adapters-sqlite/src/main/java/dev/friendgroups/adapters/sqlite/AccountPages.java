package dev.friendgroups.adapters.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Reads a job's accounts page by page, so that no reading stands in the way of writing for long,
 * and no page is too big for the memory, however many members its backups have.
 */
final class AccountPages implements Iterator<AccountRow> {
  /** While somebody reads a page, the others wait for their next account. */
  private static final int PAGE = 200;

  private static final int MEMBERS = 20_000;

  private final LedgerFile file;
  private final Connection connection;
  private final long job;
  private final String condition;
  private final Deque<AccountRow> page = new ArrayDeque<>();
  private long after = -1;
  private boolean last;

  /**
   * @param condition which accounts, in SQL
   */
  AccountPages(LedgerFile file, Connection connection, long job, String condition) {
    this.file = file;
    this.connection = connection;
    this.job = job;
    this.condition = condition;
  }

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && !last) {
      load();
    }
    return !page.isEmpty();
  }

  @Override
  public AccountRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }

  private void load() {
    String query =
        AccountRow.SELECT
            + " WHERE account.job = ? AND account.position > ? AND "
            + condition
            + " ORDER BY account.position LIMIT "
            + PAGE;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, job);
      statement.setLong(2, after);
      try (ResultSet rows = statement.executeQuery()) {
        int members = 0;
        while (members < MEMBERS && rows.next()) {
          AccountRow row = AccountRow.read(rows);
          page.add(row);
          after = row.position();
          members += row.state().saved().members();
        }
        last = page.size() < PAGE && members < MEMBERS;
      }
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }
}
