package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        "[{\"name\":\"\"}]",
        "[{\"name\":\"work\",\"members\":[]},{\"name\":\"work\",\"members\":[]}]"
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
  void of_a_damaged_backup_no_group_is_named_that_certainly_remained() throws SQLException {
    damageWhatWasSavedOfAlice();

    assertThat(names(Set.of())).containsExactly("alice [family]", "bob [family]");
    try (Stream<DeletionLedger.Backup> backups = ledger.backups(ONE, Set.of())) {
      assertThat(backups.toList().get(0).names()).containsExactly(Jobs.FAMILY);
    }
    Database.execute(file, "UPDATE account SET deleted = '[]' WHERE position = 0 AND job = 1");
    assertThat(names(Set.of())).containsExactly("bob [family]");
  }

  @Test
  void of_a_damaged_backup_a_part_that_was_attended_to_does_not_count_as_the_whole()
      throws SQLException {
    damageWhatWasSavedOfAlice();
    Database.execute(file, "UPDATE account SET unsettled = 1 WHERE position = 0 AND job = 1");

    record(Jobs.FAMILY);
    assertThat(names(Set.of())).containsExactly("alice [family, work]", "bob [family]");

    record(Jobs.FAMILY, new GroupName("work"));
    assertThat(names(Set.of())).containsExactly("bob [family]");
    assertThat(names(Set.of(new Account("alice")))).containsExactly("alice [family, work]");
  }

  private void damageWhatWasSavedOfAlice() throws SQLException {
    Database.execute(
        file,
        """
        UPDATE backup SET groups = 'nonsense' WHERE position = 0 AND job = 1;
        UPDATE account SET planned = '["family","work"]', remaining = '["work"]',
          error_code = 30001, error_info = '', error_display = '', remedy = 'CORRECT_REQUEST'
          WHERE position = 0 AND job = 1
        """);
  }

  /** That the backup of alice is damaged, in a restore that comes to no end. */
  private void record(GroupName... missing) {
    try (DeletionLedger.Restore restore = ledger.restore(ONE, Set.of())) {
      restore
          .tasks()
          .next()
          .record(
              new RestoreOutcome(
                  new Account("alice"),
                  List.of(),
                  List.of(),
                  List.of(missing),
                  Optional.of(new Breakdown("damaged", Remedy.GIVE_UP, true)),
                  0));
    }
  }

  /** Each as {@code account [names]}. */
  private List<String> names(Set<Account> only) {
    try (DeletionLedger.Restore restore = ledger.restore(ONE, only)) {
      List<String> names = new ArrayList<>();
      restore
          .tasks()
          .forEachRemaining(task -> names.add(task.plan().account() + " " + task.names()));
      return names;
    }
  }

  @Test
  void of_a_damaged_backup_the_account_is_named_and_all_others_are_attended_to()
      throws SQLException {
    Database.execute(file, "INSERT INTO backup (job, position, groups) VALUES (1, 2, 'nonsense')");

    try (DeletionLedger.Run run = ledger.run(ONE)) {
      DeletionTask carol = Jobs.task(run, "carol");

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
