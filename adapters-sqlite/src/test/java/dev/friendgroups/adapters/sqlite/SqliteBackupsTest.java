package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at what can be put back. */
class SqliteBackupsTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir Path folder;

  @Test
  void what_would_be_restored_is_seen_while_another_process_runs_the_job() throws IOException {
    Path file = folder.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = SqliteDeletionLedger.open(file, InstantSource.system())) {
      Jobs.accepted(ledger, "alice", "bob");

      try (OtherProgram other = OtherProgram.thatRunsJobOne(file);
          Stream<DeletionLedger.Backup> backups = ledger.backups(ONE, Set.of())) {
        assertThat(backups.map(backup -> backup.groups().account().id())).containsExactly("alice");
        assertThatThrownBy(() -> ledger.restore(ONE, Set.of()))
            .isInstanceOf(JobBusyException.class);
        other.kill();
      }
    }
  }
}
