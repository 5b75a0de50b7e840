package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.FriendGroupStore;
import dev.friendgroups.application.port.out.FriendGroupStore.Update;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.contracts.store.FriendGroupStoreContract;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFriendGroupStoreTest extends FriendGroupStoreContract {
  private static final Account ALICE = new Account("alice");

  @TempDir private Path folder;

  @Override
  protected FriendGroupStore open() {
    return open("chat.db");
  }

  @Test
  void accounts_survive_closing_and_opening_again() {
    try (FriendGroupStore store = open("other.db")) {
      store.put(List.of(contacts(7)));
    }

    try (FriendGroupStore store = open("other.db");
        Stream<Contacts> all = store.all()) {
      assertThat(all).containsExactly(contacts(7));
    }
  }

  @Test
  void two_stores_on_one_file_lose_none_of_each_others_updates() {
    try (FriendGroupStore one = open("other.db");
        FriendGroupStore other = open("other.db")) {
      one.put(List.of(contacts(0)));

      IntStream.range(0, 100)
          .parallel()
          .forEach(
              n ->
                  (n % 2 == 0 ? one : other)
                      .update(ALICE, SqliteFriendGroupStoreTest::withNextSequence));

      assertThat(one.find(ALICE)).contains(contacts(100));
      assertThat(other.find(ALICE)).contains(contacts(100));
    }
  }

  @Test
  void a_replacement_that_the_database_breaks_off_half_way_leaves_what_was_there()
      throws SQLException {
    Contacts bob = new Contacts(Set.of(), FriendGroups.none(new Account("bob")));
    try (FriendGroupStore store = open("other.db")) {
      store.put(List.of(contacts(7)));
      Database.execute(
          folder.resolve("other.db"),
          "CREATE TRIGGER half_way AFTER INSERT ON account WHEN NEW.id = 'bob'"
              + " BEGIN SELECT RAISE(ABORT, 'half-way'); END");

      assertThatThrownBy(() -> store.replaceAll(List.of(contacts(8), bob)))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("half-way");
      assertThat(store.find(ALICE)).contains(contacts(7));
    }

    try (FriendGroupStore store = open("other.db");
        Stream<Contacts> all = store.all()) {
      assertThat(all).containsExactly(contacts(7));
    }
  }

  @Test
  void nobody_but_the_owner_reads_the_file() throws IOException {
    try (FriendGroupStore store = open("other.db")) {
      store.put(List.of(contacts(1)));

      assertThat(Files.getPosixFilePermissions(folder.resolve("other.db")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.getPosixFilePermissions(folder.resolve("other.db-wal")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Update<Boolean> withNextSequence(Contacts known) {
    return new Update<>(contacts(known.groups().sequence() + 1), true);
  }

  private static Contacts contacts(long sequence) {
    return new Contacts(Set.of(), new FriendGroups(ALICE, sequence, List.of()));
  }

  private FriendGroupStore open(String name) {
    return SqliteFriendGroupStore.open(folder.resolve(name));
  }
}
