package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that SQLite can read, with rows that make no sense: no row harms another. */
class DamagedRowsTest {
  private static final JobNumber ONE = new JobNumber(1);

  @TempDir private Path folder;
  private Path file;
  private SqliteDeletionLedger ledger;

  @BeforeEach
  void deleteTheFamiliesOfAliceAndBob() {
    file = folder.resolve("ledger.db");
    ledger = SqliteDeletionLedger.open(file, InstantSource.system());
    Jobs.accepted(ledger, "alice", "bob", "carol");
    Jobs.deletedFamilyOf(ledger, ONE, "alice", "bob");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[{\"name\":\"family\",\"mem",
        "[{}]",
        "[null]",
        "{}",
        "",
        "[{\"name\":\"\"}]"
      })
  void of_a_damaged_backup_the_account_is_named_and_all_others_are_restored(String text)
      throws SQLException {
    Database.execute(
        file, "UPDATE backup SET groups = '" + text + "' WHERE position = 0 AND job = 1");

    try (DeletionLedger.Restore restore = ledger.restore(ONE, Set.of())) {
      List<RestoreTask> tasks = new ArrayList<>();
      restore.tasks().forEachRemaining(tasks::add);

      assertThat(tasks)
          .extracting(task -> task.plan().account().id())
          .containsExactly("alice", "bob");
      assertThatThrownBy(() -> tasks.get(0).groups())
          .isInstanceOf(StorageException.class)
          .hasMessage("the backup of alice in the ledger is damaged");
      assertThat(tasks.get(1).groups().groups()).containsExactly(Jobs.FAMILY_WITH_DAVE);
    }
  }

  @Test
  void of_a_damaged_backup_the_account_is_named_and_all_others_are_attended_to()
      throws SQLException {
    Database.execute(file, "INSERT INTO backup (job, position, groups) VALUES (1, 2, 'nonsense')");

    try (DeletionLedger.Run run = ledger.run(ONE)) {
      DeletionLedger.DeletionTask carol = Jobs.task(run, "carol");

      assertThatThrownBy(carol::saved)
          .isInstanceOf(StorageException.class)
          .hasMessage("the backup of carol in the ledger is damaged");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deleted = 'x'", "error_info = 'busy', remedy = 'HOPE'", "remaining = '[\"x\"]'"})
  void what_became_of_an_account_is_in_doubt_when_it_cannot_be_read(String damage)
      throws SQLException {
    Database.execute(file, "UPDATE account SET " + damage + " WHERE position = 0 AND job = 1");

    List<DeletionOutcome> outcomes = Jobs.outcomes(ledger, ONE);

    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.get(0).doubtful()).containsExactly(Jobs.FAMILY);
    assertThat(outcomes.get(0).problem().orElseThrow().summary())
        .isEqualTo("the ledger is damaged where it says what became of it");
    assertThat(outcomes.get(1)).isEqualTo(Jobs.deleted("bob"));
    assertThat(Jobs.restorable(ledger, ONE))
        .containsExactly("alice: family [dave]", "bob: family [dave]");
  }

  @Test
  void an_account_whose_plan_cannot_be_read_is_damage_and_no_bug() throws SQLException {
    Database.execute(file, "UPDATE account SET planned = '[]' WHERE position = 0 AND job = 1");

    assertThatThrownBy(() -> Jobs.outcomes(ledger, ONE))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the ledger " + file + " is damaged: the plan of an account, alice, cannot be read");
  }

  @Test
  void a_job_that_cannot_be_read_is_damage_and_no_bug() throws SQLException {
    Database.execute(file, "UPDATE job SET started = 'yesterday' WHERE number = 1");

    assertThatThrownBy(() -> ledger.jobs())
        .isInstanceOf(StorageException.class)
        .hasMessage("the ledger " + file + " is damaged: job 1 cannot be read");
  }
}
