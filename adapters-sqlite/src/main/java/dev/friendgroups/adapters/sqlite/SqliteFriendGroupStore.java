package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The embedded Chat's accounts in one SQLite file, which several programs can use at once. */
public final class SqliteFriendGroupStore implements FriendGroupStore {
  /** {@code FGCH} in ASCII. */
  private static final int APPLICATION_ID = 0x46474348;

  private static final List<String> MIGRATIONS =
      List.of(
          """
          CREATE TABLE account (
            id TEXT PRIMARY KEY,
            friends TEXT NOT NULL,
            groups TEXT NOT NULL,
            sequence INTEGER NOT NULL
          ) WITHOUT ROWID
          """);

  private static final String SELECT = "SELECT id, friends, groups, sequence FROM account";
  private static final int PAGE = 500;

  private final DatabaseFile file;
  private final Connection connection;

  private SqliteFriendGroupStore(DatabaseFile file) {
    this.file = file;
    connection = file.open();
  }

  /**
   * Opens a store, or begins one; to be closed after use.
   *
   * @param path of the file, in a folder that is there
   * @return the store, with the accounts that were kept in it
   * @throws dev.friendgroups.application.port.out.StorageException when the file is no such store,
   *     is from a newer version, or cannot be read or written
   */
  public static SqliteFriendGroupStore open(Path path) {
    return new SqliteFriendGroupStore(
        new DatabaseFile(
            path,
            "embedded Chat's file",
            APPLICATION_ID,
            MIGRATIONS,
            DatabaseFile.Durability.PROGRAM_END));
  }

  @Override
  public synchronized Optional<Contacts> find(Account account) {
    try {
      return find(connection, account);
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  private static Optional<Contacts> find(Connection open, Account account) throws SQLException {
    try (PreparedStatement statement = open.prepareStatement(SELECT + " WHERE id = ?")) {
      statement.setString(1, account.id());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  private static Contacts read(ResultSet row) throws SQLException {
    Account account = new Account(row.getString(1));
    return new Contacts(
        Texts.members(row.getString(2)),
        new FriendGroups(account, row.getLong(4), Texts.groups(row.getString(3))));
  }

  @Override
  public synchronized <R> Optional<R> update(
      Account account, Function<Contacts, Update<R>> change) {
    return file.inTransaction(
        connection,
        open -> {
          Optional<Contacts> known = find(open, account);
          if (known.isEmpty()) {
            return Optional.empty();
          }
          Update<R> update = change.apply(known.get());
          if (!update.contacts().equals(known.get())) {
            keep(open, List.of(update.contacts()));
          }
          return Optional.of(update.result());
        });
  }

  @Override
  public synchronized void put(Collection<Contacts> accounts) {
    file.change(connection, open -> keep(open, accounts));
  }

  @Override
  public synchronized void replaceAll(Collection<Contacts> accounts) {
    file.change(
        connection,
        open -> {
          try (Statement statement = open.createStatement()) {
            statement.executeUpdate("DELETE FROM account");
          }
          keep(open, accounts);
        });
  }

  private static void keep(Connection open, Collection<Contacts> accounts) throws SQLException {
    try (PreparedStatement statement =
        open.prepareStatement(
            "INSERT OR REPLACE INTO account (id, friends, groups, sequence) VALUES (?, ?, ?, ?)")) {
      for (Contacts contacts : accounts) {
        statement.setString(1, contacts.account().id());
        statement.setString(2, Texts.members(contacts.friends()));
        statement.setString(3, Texts.groups(contacts.groups().groups()));
        statement.setLong(4, contacts.groups().sequence());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public Stream<Contacts> all() {
    return Stream.iterate(page(""), page -> !page.isEmpty(), page -> page(lastId(page)))
        .flatMap(List::stream);
  }

  private static String lastId(List<Contacts> page) {
    return page.get(page.size() - 1).account().id();
  }

  private synchronized List<Contacts> page(String after) {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " WHERE id > ? ORDER BY id LIMIT " + PAGE)) {
      statement.setString(1, after);
      try (ResultSet rows = statement.executeQuery()) {
        List<Contacts> page = new ArrayList<>();
        while (rows.next()) {
          page.add(read(rows));
        }
        return page;
      }
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  @Override
  public synchronized long count() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM account")) {
      return row.next() ? row.getLong(1) : 0;
    } catch (SQLException e) {
      throw file.failure(e);
    }
  }

  @Override
  public synchronized void close() {
    file.close(connection);
  }
}
