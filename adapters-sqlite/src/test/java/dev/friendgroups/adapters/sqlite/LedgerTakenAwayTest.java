package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ledger, or a part of it, that somebody moves, deletes or replaces while it is in use. */
@Timeout(60)
class LedgerTakenAwayTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir private Path temporary;

  /** What somebody does to the ledger. */
  private record Deed(String name, Doing doing) {
    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  private interface Doing {
    void to(Path ledger) throws IOException;
  }

  static Stream<Deed> deeds() {
    return Stream.of(
        new Deed("moved", ledger -> Files.move(ledger, ledger.resolveSibling("old.db"))),
        new Deed("deleted", Files::delete),
        new Deed(
            "folder moved",
            ledger -> Files.move(folder(ledger), folder(ledger).resolveSibling("elsewhere"))),
        new Deed(
            "replaced by a copy",
            ledger -> {
              Path copy = Files.copy(ledger, ledger.resolveSibling("copy.db"));
              Files.move(copy, ledger, StandardCopyOption.REPLACE_EXISTING);
            }));
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void nothing_is_said_to_be_saved_in_a_ledger_that_was(Deed deed) throws IOException {
    Path file = temporary.resolve("state").resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      DeletionLedger.Run run = ledger.run(ONE);
      DeletionTask alice = Jobs.task(run, "alice");
      DeletionTask bob = Jobs.task(run, "bob");
      alice.save(List.of(Jobs.FAMILY_WITH_DAVE));

      deed.doing().to(file);

      String message =
          "the ledger "
              + file
              + " was moved, deleted or replaced while it was in use. What it recorded and saved"
              + " is in the file that was moved; put that back first";
      assertThatThrownBy(() -> bob.save(List.of(Jobs.FAMILY_WITH_DAVE)))
          .isInstanceOf(StorageException.class)
          .hasMessage(message);
      assertThatThrownBy(run::close).isInstanceOf(StorageException.class).hasMessage(message);
    }
  }

  @Test
  void a_run_whose_ledger_was_moved_after_its_last_commit_does_not_end_as_if_it_had_not()
      throws IOException {
    Path file = temporary.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");
      DeletionLedger.Run run = ledger.run(ONE);
      Jobs.task(run, "alice").save(List.of(Jobs.FAMILY_WITH_DAVE));
      Files.move(file, temporary.resolve("old.db"));

      assertThatThrownBy(run::close).isInstanceOf(StorageException.class);
    }
  }

  @Test
  void nothing_is_said_to_be_saved_once_the_write_ahead_log_was_deleted() throws IOException {
    Path file = temporary.resolve("ledger.db");
    Path log = temporary.toRealPath().resolve("ledger.db-wal");
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      DeletionLedger.Run run = ledger.run(ONE);
      Jobs.task(run, "alice").save(List.of(Jobs.FAMILY_WITH_DAVE));
      Files.delete(log);

      assertThatThrownBy(() -> Jobs.task(run, "bob").save(List.of(Jobs.FAMILY_WITH_DAVE)))
          .isInstanceOf(StorageException.class)
          .hasMessageStartingWith(log + ", a part of the ledger, was moved, deleted or replaced");
      assertThatThrownBy(run::close).isInstanceOf(StorageException.class);
    }
  }

  @Test
  void a_plan_is_not_accepted_by_a_ledger_that_was_moved_and_no_other_one_is_begun()
      throws IOException {
    Path file = temporary.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open(file)) {
      Files.move(file, temporary.resolve("old.db"));

      assertThatThrownBy(() -> Jobs.accepted(ledger, "alice"))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("was moved, deleted or replaced");
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void a_job_that_another_process_runs_is_busy_wherever_its_ledger_is_moved() throws IOException {
    Path file = temporary.resolve("ledger.db");
    Path moved = temporary.resolve("moved.db");
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");
    }

    try (OtherProgram other = OtherProgram.thatRunsJobOne(file)) {
      Files.move(file, moved);
      try (SqliteDeletionLedger ledger = open(moved)) {
        assertThatThrownBy(() -> ledger.run(ONE)).isInstanceOf(JobBusyException.class);
        other.kill();

        ledger.run(ONE).close();
      }
    }
  }

  @Test
  void there_is_no_file_whose_loss_frees_a_job_that_another_process_runs() throws IOException {
    Path file = temporary.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");

      try (OtherProgram other = OtherProgram.thatRunsJobOne(file)) {
        try (Stream<Path> files = Files.list(temporary)) {
          for (Path beside : files.filter(found -> !found.equals(file)).toList()) {
            assertThat(beside.getFileName().toString()).isIn("ledger.db-wal", "ledger.db-shm");
          }
        }
        assertThatThrownBy(() -> ledger.run(ONE)).isInstanceOf(JobBusyException.class);
        other.kill();
      }
    }
  }

  private static SqliteDeletionLedger open(Path path) {
    return SqliteDeletionLedger.open(path, InstantSource.system());
  }
}
