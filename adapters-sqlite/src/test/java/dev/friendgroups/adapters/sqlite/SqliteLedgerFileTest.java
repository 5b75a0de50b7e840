package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a ledger takes, and what it makes of them. */
class SqliteLedgerFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("ledger.db");
  }

  @Test
  void jobs_survive_closing_and_opening_again() {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      Jobs.deletedFamilyOf(ledger, new JobNumber(1), "alice");
    }

    try (SqliteDeletionLedger ledger = open(file)) {
      assertThat(ledger.jobs()).extracting(Job::number).containsExactly(new JobNumber(1));
      assertThat(Jobs.restorable(ledger, new JobNumber(1))).containsExactly("alice: family [dave]");
      assertThat(Jobs.tasks(ledger, new JobNumber(1))).containsExactly("bob: [family] []");
      assertThat(Jobs.accepted(ledger, "carol")).isEqualTo(new JobNumber(2));
    }
  }

  @Test
  void nobody_but_the_owner_reads_any_of_the_files() throws IOException {
    Path state = folder.resolve("state");
    Path nested = state.resolve("friend-groups");
    try (SqliteDeletionLedger ledger = open(nested.resolve("ledger.db"))) {
      JobNumber job = Jobs.accepted(ledger, "alice");
      Jobs.deletedFamilyOf(ledger, job, "alice");

      assertThat(permissions(nested))
          .containsExactlyInAnyOrder(
              "ledger.db rw-------", "ledger.db-shm rw-------", "ledger.db-wal rw-------");
    }
    assertThat(permissions(folder)).containsExactly("state rwx------");
    assertThat(permissions(state)).containsExactly("friend-groups rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space.db", "50%25?journal_mode=off", "家人.db", ":memory:", "a'b\"c"})
  void a_ledger_may_have_any_name(String name) throws IOException {
    Path odd = folder.resolve(name);
    try (SqliteDeletionLedger ledger = open(odd)) {
      Jobs.accepted(ledger, "alice");
    }

    assertThat(permissions(folder)).containsExactly(name + " rw-------");
    try (SqliteDeletionLedger ledger = open(odd)) {
      assertThat(ledger.jobs()).hasSize(1);
    }
  }

  @Test
  void a_ledger_that_others_can_read_is_taken_from_them() throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");
      for (String part : List.of("", "-wal", "-shm")) {
        Files.setPosixFilePermissions(
            Path.of(file + part), PosixFilePermissions.fromString("rw-r--r--"));
      }

      try (SqliteDeletionLedger again = open(file)) {
        assertThat(again.jobs()).hasSize(1);
        assertThat(permissions(folder))
            .containsExactlyInAnyOrder(
                "ledger.db rw-------", "ledger.db-shm rw-------", "ledger.db-wal rw-------");
      }
    }
  }

  @Test
  void a_link_to_a_file_that_is_not_there_makes_none_that_others_can_read() throws IOException {
    Files.createSymbolicLink(file, folder.resolve("nowhere.db"));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the ledger " + file + " is a link to a file that is not there; remove the link");
    assertThat(folder.resolve("nowhere.db")).doesNotExist();
  }

  @Test
  void an_empty_file_becomes_a_ledger() throws IOException {
    Files.createFile(file);

    try (SqliteDeletionLedger ledger = open(file)) {
      assertThat(Jobs.accepted(ledger, "alice")).isEqualTo(new JobNumber(1));
    }
  }

  @Test
  void a_ledger_of_a_newer_version_is_left_alone() throws SQLException, IOException {
    open(file).close();
    Database.execute(file, "PRAGMA user_version = 5");
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the ledger "
                + file
                + " is from a newer friend-groups (version 5, this one knows 4); update"
                + " friend-groups or use another file");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void a_database_of_another_program_is_left_alone() throws SQLException, IOException {
    Database.execute(file, "CREATE TABLE song (title TEXT)");
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(file + " is a database of another program, no ledger; nothing was done");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(permissions(folder)).hasSize(1);
  }

  @Test
  void the_embedded_chats_file_is_no_ledger_nor_the_other_way_round() {
    Path chat = folder.resolve("chat.db");
    open(file).close();
    SqliteFriendGroupStore.open(chat).close();

    assertThatThrownBy(() -> open(chat))
        .isInstanceOf(StorageException.class)
        .hasMessage(chat + " is a database of another program, no ledger; nothing was done");
    assertThatThrownBy(() -> SqliteFriendGroupStore.open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            file
                + " is a database of another program, no embedded Chat's file; nothing was"
                + " done");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 5000})
  void a_file_that_is_no_database_is_left_alone(int lines) throws IOException {
    byte[] csv = "account,group\n".repeat(lines).getBytes(StandardCharsets.UTF_8);
    Files.write(file, csv);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage("the ledger " + file + " is no SQLite file; use another one");
    assertThat(Files.readAllBytes(file)).isEqualTo(csv);
  }

  @Test
  void a_folder_is_no_ledger() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(StorageException.class)
        .hasMessage("the ledger " + folder + " is a folder, not a file");
  }

  @Test
  void a_file_is_no_folder_for_a_ledger() throws IOException {
    Files.createFile(file);
    Path inside = file.resolve("ledger.db");

    assertThatThrownBy(() -> open(inside))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("the ledger " + inside + " cannot be created: ");
  }

  @Test
  void a_file_that_cannot_be_opened_is_named() throws IOException {
    Files.createSymbolicLink(file, file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the ledger " + file + " is a link to a file that is not there; remove the link");
  }

  @Test
  void a_damaged_ledger_is_named_as_such() throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
    Files.write(file, bytes);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StorageException.class)
        .hasMessage("the ledger " + file + " is damaged; keep it, and use another file");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void many_may_open_a_new_ledger_at_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<JobNumber>> accepted =
          IntStream.range(0, 8)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            try (SqliteDeletionLedger ledger = open(file)) {
                              return Jobs.accepted(ledger, "account-" + n);
                            }
                          }))
              .toList();
      for (Future<JobNumber> job : accepted) {
        assertThat(job.get(60, TimeUnit.SECONDS)).isNotNull();
      }
    } finally {
      threads.shutdownNow();
    }

    try (SqliteDeletionLedger ledger = open(file)) {
      assertThat(ledger.jobs()).hasSize(8);
    }
  }

  private static SqliteDeletionLedger open(Path path) {
    return SqliteDeletionLedger.open(path, InstantSource.system());
  }

  private static List<String> permissions(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(SqliteLedgerFileTest::permission).toList();
    }
  }

  private static String permission(Path path) {
    try {
      return path.getFileName()
          + " "
          + PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
