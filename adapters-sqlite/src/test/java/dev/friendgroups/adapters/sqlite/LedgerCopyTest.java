package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.NoLedgerException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a ledger that is in use. */
class LedgerCopyTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir private Path folder;
  private Path file;
  private Path copy;

  @BeforeEach
  void nameFiles() {
    file = folder.resolve("ledger.db");
    copy = folder.resolve("copy.db");
  }

  @Test
  void the_main_file_alone_has_the_plan_as_soon_as_it_is_accepted() throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");

      Files.copy(file, copy);
      try (SqliteDeletionLedger copied = open(copy)) {
        assertThat(Jobs.tasks(copied, ONE))
            .containsExactly("alice: [family] []", "bob: [family] []");
      }
    }
  }

  @Test
  void a_copy_made_while_a_job_runs_has_all_that_is_saved_and_is_for_its_owner_only()
      throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      try (DeletionLedger.Run run = ledger.run(ONE)) {
        Jobs.task(run, "alice").save(List.of(Jobs.FAMILY_WITH_DAVE));

        SqliteDeletionLedger.copy(file, copy);

        Jobs.task(run, "bob").save(List.of(Jobs.FAMILY_WITH_DAVE));
      }
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    try (SqliteDeletionLedger copied = open(copy)) {
      assertThat(Jobs.restorable(copied, ONE)).containsExactly("alice: family [dave]");
      assertThat(Jobs.accepted(copied, "carol")).isEqualTo(new JobNumber(2));
    }
  }

  @Test
  void nothing_is_overwritten_by_a_copy() throws IOException {
    open(file).close();
    Files.writeString(copy, "mine");

    assertThatThrownBy(() -> SqliteDeletionLedger.copy(file, copy))
        .isInstanceOf(StorageException.class)
        .hasMessage(copy + " exists already; nothing was copied");
    assertThat(copy).hasContent("mine");
  }

  @Test
  void where_there_is_no_ledger_nothing_is_copied() {
    assertThatThrownBy(() -> SqliteDeletionLedger.copy(file, copy))
        .isInstanceOf(NoLedgerException.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static SqliteDeletionLedger open(Path path) {
    return SqliteDeletionLedger.open(path, InstantSource.system());
  }
}
