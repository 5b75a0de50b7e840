package dev.friendgroups.adapters.postgres;

import dev.friendgroups.adapters.postgres.connection.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads a job's accounts page by page, so that no transaction lasts for long, and no page is too
 * big for the memory, however many members its backups have.
 */
final class AccountPages implements Iterator<AccountRow> {
  private static final int PAGE = 1000;
  private static final int FETCHED = 200;
  private static final int MEMBERS = 20_000;

  private final Transactions transactions;
  private final AccountQuery query;
  private final long job;
  private final long end;
  private final Deque<AccountRow> page = new ArrayDeque<>();
  private long next;

  /**
   * @param accounts how many the job has
   * @param query which of them
   */
  AccountPages(Transactions transactions, long job, long accounts, AccountQuery query) {
    this.transactions = transactions;
    this.query = query;
    this.job = job;
    this.end = accounts;
  }

  /** One page, and where the next one begins. */
  private record Page(List<AccountRow> rows, long next) {}

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && next < end) {
      Page loaded = transactions.run(this::load);
      page.addAll(loaded.rows());
      next = loaded.next();
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

  private Page load(Connection connection) throws SQLException {
    long first = first(connection);
    return first < end ? load(connection, first) : new Page(List.of(), end);
  }

  /** Where there may be more; the end when there is nothing. */
  private long first(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(query.next(transactions.database().schema()))) {
      statement.setLong(1, job);
      statement.setLong(2, next);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        long first = found.getLong(1);
        return found.wasNull() ? end : first;
      }
    }
  }

  private Page load(Connection connection, long first) throws SQLException {
    List<AccountRow> rows = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(query.rows(transactions.database().schema()))) {
      statement.setFetchSize(FETCHED);
      statement.setLong(1, job);
      statement.setLong(2, first);
      statement.setLong(3, first + PAGE - 1);
      try (ResultSet found = statement.executeQuery()) {
        int members = 0;
        while (found.next()) {
          AccountRow row = AccountRow.read(found);
          rows.add(row);
          members += row.state().saved().members();
          if (members >= MEMBERS) {
            return new Page(rows, row.position() + 1);
          }
        }
      }
    }
    return new Page(rows, first + PAGE);
  }
}
