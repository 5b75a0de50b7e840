package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several users of one ledger, some of whom are killed. */
@Timeout(120)
class SqliteLedgerSharingTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("ledger.db");
  }

  @Test
  void two_ledgers_on_one_file_see_the_same_jobs() {
    try (SqliteDeletionLedger one = open(file);
        SqliteDeletionLedger other = open(file)) {
      assertThat(Jobs.accepted(one, "alice")).isEqualTo(ONE);
      assertThat(Jobs.accepted(other, "bob")).isEqualTo(new JobNumber(2));
      Jobs.deletedFamilyOf(other, ONE, "alice");

      assertThat(one.jobs()).isEqualTo(other.jobs()).hasSize(2);
      assertThat(one.job(ONE)).map(Job::state).contains(Job.State.FINISHED);
      one.forget(ONE);
      assertThat(other.job(ONE)).isEmpty();
    }
  }

  @Test
  void a_job_that_one_ledger_runs_is_busy_in_the_other() {
    try (SqliteDeletionLedger one = open(file);
        SqliteDeletionLedger other = open(file)) {
      Jobs.accepted(one, "alice");

      try (DeletionLedger.Run run = one.run(ONE)) {
        Jobs.task(run, "alice").save(List.of(Jobs.FAMILY_WITH_DAVE));
        assertBusy(other);
      }

      assertThat(Jobs.tasks(other, ONE)).containsExactly("alice: [family] [family]");
    }
  }

  @Test
  void a_job_is_busy_whatever_name_the_file_goes_by() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    Path detour = folder.resolve("..").resolve(folder.getFileName()).resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open(file);
        SqliteDeletionLedger linked = open(link);
        SqliteDeletionLedger detoured = open(detour)) {
      Jobs.accepted(ledger, "alice");

      try (DeletionLedger.Run run = ledger.run(ONE)) {
        assertBusy(linked);
        assertBusy(detoured);
        assertThat(run.job().number()).isEqualTo(ONE);
      }
    }
  }

  @Test
  void closing_one_ledger_gives_up_nothing_that_another_has() {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      try (DeletionLedger.Run run = ledger.run(ONE)) {
        open(file).close();

        try (SqliteDeletionLedger third = open(file)) {
          assertBusy(third);
        }
        Jobs.task(run, "alice").record(Jobs.deleted("alice"));
      }
      assertThat(ledger.job(ONE)).map(Job::totals).contains(new JobTotals(1, 0, 1, 0, 0, 2));
    }
  }

  @Test
  void a_job_that_another_process_runs_is_busy_until_that_is_killed_and_its_backups_stay()
      throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");

      try (OtherProgram other = OtherProgram.thatRunsJobOne(file)) {
        assertBusy(ledger);
        assertThat(ledger.jobs()).hasSize(1);
        assertThat(Jobs.accepted(ledger, "carol")).isEqualTo(new JobNumber(2));
        Jobs.deletedFamilyOf(ledger, new JobNumber(2), "carol");
        other.kill();
      }

      assertThat(Jobs.tasks(ledger, ONE))
          .containsExactly("alice: [family] [family]", "bob: [family] []");
      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("alice: family [dave]");
      assertThat(ledger.job(ONE)).map(Job::state).contains(Job.State.UNFINISHED);
    }
  }

  @Test
  void a_job_that_another_process_restores_is_busy_until_that_is_killed() throws IOException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");
      Jobs.deletedFamilyOf(ledger, ONE, "alice");

      try (OtherProgram other = OtherProgram.thatRestoresJobOne(file)) {
        assertBusy(ledger);
        other.kill();
      }

      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("alice: family [dave]");
    }
  }

  @Test
  void a_job_in_the_making_is_swept_only_when_its_maker_was_killed()
      throws IOException, SQLException {
    try (OtherProgram other = OtherProgram.thatMakesJobOne(file)) {
      try (SqliteDeletionLedger ledger = open(file)) {
        assertThat(ledger.jobs()).isEmpty();
        assertThat(ledger.job(ONE)).isEmpty();
      }
      assertThat(rows()).isEqualTo(2);
      other.kill();
    }

    try (SqliteDeletionLedger ledger = open(file)) {
      assertThat(ledger.jobs()).isEmpty();
    }
    assertThat(rows()).isZero();
  }

  @Test
  void a_big_job_whose_making_fails_midway_is_never_seen_and_swept() throws SQLException {
    try (SqliteDeletionLedger ledger = open(file);
        DeletionLedger.Draft draft = ledger.draft()) {
      IntStream.range(0, 60_000)
          .forEach(n -> draft.add(new Account("account-" + n), new GroupName("family")));
      Database.execute(
          file,
          "CREATE TRIGGER broken BEFORE INSERT ON account WHEN NEW.position = 55000"
              + " BEGIN SELECT RAISE(FAIL, 'broken here'); END");

      assertThatThrownBy(() -> draft.accept("chat", true))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("broken here");
      assertThat(ledger.jobs()).isEmpty();
      assertThat(rows()).isEqualTo(50_001);
      Database.execute(file, "DROP TRIGGER broken");

      JobNumber second = draft.accept("chat", true);
      assertThat(ledger.jobs()).extracting(Job::number).containsExactly(second);
    }

    try (SqliteDeletionLedger ledger = open(file)) {
      assertThat(ledger.jobs()).hasSize(1);
    }
    assertThat(rows()).isEqualTo(60_001);
  }

  @Test
  void a_job_that_was_accepted_just_before_the_sweep_stays() throws SQLException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice");

      try (Connection connection = Database.open(file)) {
        JobRows.deleteLeftover(connection, 1);
      }

      assertThat(Jobs.tasks(ledger, ONE)).containsExactly("alice: [family] []");
    }
  }

  @Test
  void a_run_that_cannot_write_stops_and_leaves_what_is_durable() throws SQLException {
    try (SqliteDeletionLedger ledger = open(file)) {
      Jobs.accepted(ledger, "alice", "bob");
      Database.execute(
          file,
          "CREATE TRIGGER broken BEFORE INSERT ON backup WHEN NEW.position = 1"
              + " BEGIN SELECT RAISE(FAIL, 'broken here'); END");
      DeletionLedger.Run run = ledger.run(ONE);
      DeletionTask alice = Jobs.task(run, "alice");
      DeletionTask bob = Jobs.task(run, "bob");
      alice.save(List.of(Jobs.FAMILY_WITH_DAVE));

      assertThatThrownBy(() -> bob.save(List.of(Jobs.FAMILY_WITH_DAVE)))
          .isInstanceOf(StorageException.class);
      assertThatThrownBy(() -> alice.record(Jobs.deleted("alice")))
          .isInstanceOf(StorageException.class);
      assertThatThrownBy(run::close).isInstanceOf(StorageException.class);
      run.close();

      assertThat(Jobs.tasks(ledger, ONE))
          .containsExactly("alice: [family] [family]", "bob: [family] []");
    }
  }

  private void assertBusy(DeletionLedger ledger) {
    assertThatThrownBy(() -> ledger.run(ONE)).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.restore(ONE, Set.of())).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> ledger.forget(ONE)).isInstanceOf(JobBusyException.class);
  }

  private long rows() throws SQLException {
    return Database.number(
        file, "SELECT (SELECT count(*) FROM job) + (SELECT count(*) FROM account)");
  }

  private static SqliteDeletionLedger open(Path path) {
    return SqliteDeletionLedger.open(path, InstantSource.system());
  }
}
