package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a save says of an earlier outcome, whoever opens the file next, and what it costs. */
@Timeout(120)
class SqliteLedgerSavingTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void acceptJob() {
    file = folder.resolve("ledger.db");
    try (SqliteDeletionLedger ledger = open()) {
      Jobs.accepted(ledger, "alice", "bob");
    }
  }

  @Test
  void an_outcome_is_unsettled_for_the_next_program_once_more_of_the_account_was_saved() {
    saveFamilyOfAlice();
    recordThatAliceKeptHers();
    assertSettled();

    saveFamilyOfAlice();

    assertInDoubt();
  }

  @Test
  void an_outcome_is_unsettled_even_when_nothing_was_saved_before_it() {
    recordThatAliceKeptHers();
    assertSettled();

    saveFamilyOfAlice();

    assertInDoubt();
  }

  @Test
  void a_program_that_saves_nothing_more_leaves_an_outcome_unsettled() {
    recordThatAliceKeptHers();
    saveFamilyOfAlice();

    try (SqliteDeletionLedger ledger = open();
        DeletionLedger.Run run = ledger.run(ONE)) {
      Jobs.task(run, "bob").record(Jobs.deleted("bob"));
    }

    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.tasks(ledger, ONE)).containsExactly("alice: [family] [family]");
      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("alice: family [dave]");
    }
  }

  @Test
  void the_next_outcome_settles_for_the_next_program_what_was_in_doubt() {
    saveFamilyOfAlice();
    recordThatAliceKeptHers();
    saveFamilyOfAlice();

    recordThatAliceKeptHers();

    assertSettled();
  }

  @Test
  void an_outcome_is_unsettled_when_the_program_that_saved_more_was_killed() throws IOException {
    saveFamilyOfAlice();
    recordThatAliceKeptHers();

    try (OtherProgram other = OtherProgram.thatRunsJobOne(file)) {
      other.kill();
    }

    assertInDoubt();
  }

  @Test
  void what_a_killed_program_saved_is_restored_although_an_interrupted_restore_put_it_back()
      throws IOException {
    saveFamilyOfAlice();
    try (SqliteDeletionLedger ledger = open();
        DeletionLedger.Restore restore = ledger.restore(ONE, Set.of())) {
      restore.tasks().next().record(restored("alice"));
    }
    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.restorable(ledger, ONE)).isEmpty();
    }

    try (OtherProgram other = OtherProgram.thatRunsJobOne(file)) {
      other.kill();
    }

    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("alice: family [dave]");
    }
  }

  @Test
  void what_a_killed_program_recorded_before_its_last_save_is_settled() throws IOException {
    recordThatAliceKeptHers();
    saveFamilyOfAlice();

    try (OtherProgram other = OtherProgram.thatGotToTheSecondAccountOfJobOne(file)) {
      other.kill();
    }

    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.outcomes(ledger, ONE)).containsExactly(Jobs.left("alice"));
      assertThat(Jobs.tasks(ledger, ONE))
          .containsExactly("alice: [family] []", "bob: [family] [family]");
      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("bob: family [dave]");
    }
  }

  @Test
  void an_account_without_history_costs_one_row_saved_and_one_row_changed() throws SQLException {
    Database.execute(
        file,
        """
        CREATE TABLE written (what TEXT);
        CREATE TRIGGER saved AFTER INSERT ON backup
          BEGIN INSERT INTO written VALUES ('backup'); END;
        CREATE TRIGGER changed AFTER UPDATE ON account
          BEGIN INSERT INTO written VALUES ('account'); END;
        """);

    try (SqliteDeletionLedger ledger = open()) {
      Jobs.deletedFamilyOf(ledger, ONE, "alice", "bob");
    }

    assertThat(Database.number(file, "SELECT count(*) FROM written WHERE what = 'backup'"))
        .isEqualTo(2);
    assertThat(Database.number(file, "SELECT count(*) FROM written WHERE what = 'account'"))
        .isEqualTo(2);
  }

  private void saveFamilyOfAlice() {
    try (SqliteDeletionLedger ledger = open();
        DeletionLedger.Run run = ledger.run(ONE)) {
      DeletionTask alice = Jobs.task(run, "alice");
      alice.save(List.of(Jobs.FAMILY_WITH_DAVE));
    }
  }

  private void recordThatAliceKeptHers() {
    try (SqliteDeletionLedger ledger = open();
        DeletionLedger.Run run = ledger.run(ONE)) {
      Jobs.task(run, "alice").record(Jobs.left("alice"));
    }
  }

  private void assertSettled() {
    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.outcomes(ledger, ONE)).containsExactly(Jobs.left("alice"));
      assertThat(Jobs.tasks(ledger, ONE)).containsExactly("alice: [family] []", "bob: [family] []");
      assertThat(Jobs.restorable(ledger, ONE)).isEmpty();
    }
  }

  /** The outcome is told as it was recorded, but settles nothing. */
  private void assertInDoubt() {
    try (SqliteDeletionLedger ledger = open()) {
      assertThat(Jobs.outcomes(ledger, ONE)).containsExactly(Jobs.left("alice"));
      assertThat(Jobs.tasks(ledger, ONE))
          .containsExactly("alice: [family] [family]", "bob: [family] []");
      assertThat(Jobs.restorable(ledger, ONE)).containsExactly("alice: family [dave]");
    }
  }

  private static RestoreOutcome restored(String account) {
    return new RestoreOutcome(
        new Account(account), List.of(Jobs.FAMILY), List.of(), List.of(), Optional.empty(), 1);
  }

  private SqliteDeletionLedger open() {
    return SqliteDeletionLedger.open(file, InstantSource.system());
  }
}
