package dev.friendgroups.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.Restoration;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in which an older version counted what was put back, without the names. */
class SqliteRestoredGroupsTest {
  private static final Instant BEFORE = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant NOW = Instant.parse("2026-06-07T08:09:10Z");
  private static final JobNumber ONE = new JobNumber(1);
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");

  @TempDir private Path folder;
  private Path file;
  private SqliteDeletionLedger ledger;

  @BeforeEach
  void openLedgerOfTheThirdVersion() throws SQLException {
    file = folder.resolve("ledger.db");
    Database.execute(file, String.join("\n", LedgerSchema.MIGRATIONS.subList(0, 3)));
    Database.execute(
        file,
        """
        PRAGMA application_id = %d;
        PRAGMA user_version = 3;
        INSERT INTO job (number, started, chat, backup, accepted, accounts, groups, duplicates,
            deletions, conclusive, attended, deleted, calls, restored_at)
          VALUES (1, '2026-01-02T03:04:05Z', 'app', 1, 1, 2, 6, 0, 2, 2, 2, 6, 4,
            '2026-01-02T03:04:05Z');
        INSERT INTO account (job, position, account, planned, deleted, absent, remaining, doubtful,
            sequence, calls, conclusive, certain, unsettled, restored, restored_groups)
          VALUES (1, 0, 'alice', '["family","work","gym"]', '["family","work","gym"]', '[]', '[]',
              '[]', 7, 2, 1, 1, 0, 1, 2),
            (1, 1, 'bob', '["family","work","gym"]', '["family","work","gym"]', '[]', '[]',
              '[]', 7, 2, 1, 1, 0, 0, 0);
        INSERT INTO backup (job, position, groups)
          SELECT 1, position, '[{"name":"family","members":[]},{"name":"work","members":[]},
            {"name":"gym","members":[]}]' FROM account
        """
            .formatted(LedgerSchema.APPLICATION_ID));
    ledger = SqliteDeletionLedger.open(file, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void restored(Account account, GroupName... names) {
    try (DeletionLedger.Restore restore = ledger.restore(ONE, Set.of(account))) {
      restore
          .tasks()
          .next()
          .record(
              new RestoreOutcome(
                  account, List.of(names), List.of(), List.of(), Optional.empty(), 1));
    }
  }

  private Optional<Restoration> restoration() {
    return ledger.job(ONE).orElseThrow().restoration();
  }

  @Test
  void what_was_counted_and_how_far_a_restore_got_is_kept() {
    assertThat(restoration()).contains(new Restoration(BEFORE, 1, 2));
    assertThat(Jobs.restorable(ledger, ONE))
        .containsExactly("bob: family []", "bob: work []", "bob: gym []");
  }

  @Test
  void what_was_counted_counts_until_more_is_known_by_name() {
    restored(ALICE, FAMILY);
    assertThat(restoration()).contains(new Restoration(NOW, 1, 2));

    restored(ALICE, GYM);
    assertThat(restoration()).contains(new Restoration(NOW, 1, 2));

    restored(ALICE, WORK);
    assertThat(restoration()).contains(new Restoration(NOW, 1, 3));
  }

  @Test
  void names_that_cannot_be_read_do_not_keep_anybody_from_restoring() throws SQLException {
    restored(ALICE, FAMILY, WORK, GYM);
    Database.execute(file, "UPDATE account SET restored_names = 'nonsense'");

    restored(ALICE, FAMILY);

    assertThat(restoration()).contains(new Restoration(NOW, 1, 3));
  }
}
